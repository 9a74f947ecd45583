// The page of a trial.
const LONG = 20000;

function pick(data, trial, attempt) {
  const these = data.rows.filter(r => r.trial === trial);
  return attempt ? these.find(r => r.attempt === attempt) : these.find(r => r.counted) || these[these.length - 1];
}
async function trialPage(i, trial, attempt, query) {
  const entry = store.index.cells[i], data = await cellData(i), row = pick(data, trial, attempt);
  if (!row) return h('article', {}, crumbs(entry, true), h('h1', {tabindex: -1}, 'No trial ' + trial), h('p', {}, 'This cell has no such trial.'));
  const t = transcript(await chunkData(row.block), row.position), at = data.rows.indexOf(row);
  const nav = (words, other, id) => other ? h('a', {href: trialLink(entry, other), id, class: 'button'}, words) : null;
  const evidence = t.evidence.length;
  return h('article', {}, crumbs(entry, true),
    h('div', {class: 'trial-head'}, h('h1', {tabindex: -1}, 'Trial ' + row.trial + (row.attempt > 1 ? ', attempt ' + row.attempt : '')),
      badge(TONES[row.outcome], '', OUTCOMES[row.outcome]), marks(entry), row.counted ? null : h('small', {class: 'tag'}, 'not counted'), row.refused && h('small', {class: 'tag'}, 'refused'),
      h('small', {}, `${plural(row.turns, 'turn')} · ${number(row.input + row.output)} tokens${row.millis >= 0 ? ' · ' + duration(row.millis) : ''} · seed ${t.seed}`),
      h('nav', {class: 'trial-nav', 'aria-label': 'Trials'}, nav('‹ Previous', data.rows[at - 1], 'previous-trial'), nav('Next ›', data.rows[at + 1], 'next-trial'),
        evidence > 0 && h('button', {type: 'button', id: 'next-evidence', onclick: nextEvidence}, `Evidence (${evidence})`))),
    t.finding && h('div', {class: 'finding-box ' + TONES[row.outcome], tabindex: 0, role: 'region', 'aria-label': 'Finding'}, shown(t.finding.slice(0, LONG))),
    Object.keys(row.labels).length > 0 && h('p', {class: 'legend'}, 'Labels: ', Object.entries(row.labels).map(([k, v]) => [h('small', {class: 'tag'}, shown(k + ' = ' + v)), ' '])),
    labelling(entry, row),
    h('ol', {class: 'messages', 'aria-label': 'Messages'}, t.messages.map((m, n) => messageItem(m, n, t, query))),
    t.further && h('details', {class: 'more'}, h('summary', {}, 'Also recorded'), said(t.further, [], true)));
}
const ROLES = {system: 'Instructions', user: 'User', assistant: 'Model', tool: 'Tool result'};

function messageItem(m, n, t, query) {
  const places = part => t.evidence.filter(e => e[0] === n && e[1] === part && e[3] > e[2]).map(e => [e[2], e[3], 'evidence']);
  const whole = part => t.evidence.some(e => e[0] === n && e[1] === part && e[3] === e[2]);
  const flag = () => h('span', {class: 'flag'}, 'evidence');
  const answered = m.role === 'tool' && t.messages.slice(0, n).flatMap(o => o.calls).reverse().find(c => c.id === m.answers);
  const found = text => [...hits(text, query)];
  return h('li', {class: 'message ' + (m.role in ROLES ? m.role : 'user') + (whole(0) ? ' whole-evidence' : ''), id: 'm' + n, tabindex: -1},
    h('header', {}, h('b', {}, ROLES[m.role] || m.role), answered && h('span', {}, 'of ', h('code', {}, shown(answered.name))), h('span', {}, '#' + (n + 1)), whole(0) && flag()),
    m.reasoning && h('details', {class: 'reasoning', open: true}, h('summary', {}, 'Reasoning'), said(m.reasoning, found(m.reasoning))),
    m.text && said(m.text, [...places(0), ...found(m.text)], m.role === 'tool'),
    !m.text && !m.calls.length && !m.reasoning && h('p', {class: 'said'}, h('small', {}, 'nothing was said')),
    m.calls.map((call, c) => h('div', {class: 'call' + (whole(1 + c) ? ' whole-evidence' : '')},
      h('p', {}, 'calls ', h('code', {}, shown(call.name)), ' ', whole(1 + c) && flag()), said(call.args, [...places(1 + c), ...found(call.args)], true))));
}
function* hits(text, query) {
  if (!query) return;
  const low = text.toLowerCase();
  if (low.length !== text.length) return; // offsets would not fit
  for (const term of terms(query)) {
    for (let at = low.indexOf(term), n = 0; at >= 0 && n < 200; at = low.indexOf(term, at + term.length), n++) yield [at, at + term.length, 'found'];
  }
}
// A text with stretches marked; what is very long is shown in part.
function said(text, places, code) {
  const box = h('div', {class: 'said' + (code ? ' code' : '')}), far = Math.max(LONG, ...places.filter(p => p[2] === 'evidence').map(p => p[1]).filter(e => e < 10 * LONG));
  const draw = most => {
    const nodes = [];
    let end = 0;
    for (const [from, to, kind] of places.slice().sort((a, b) => a[0] - b[0])) {
      if (from < end || from >= most) continue;
      plain(text.slice(end, from), nodes);
      const inner = [];
      plain(text.slice(from, Math.min(to, most)), inner);
      nodes.push(h('mark', {class: kind, tabindex: kind === 'evidence' ? -1 : null}, inner));
      end = Math.min(to, most);
    }
    plain(text.slice(end, most), nodes);
    box.replaceChildren(...nodes);
  };
  draw(far);
  if (text.length <= far) return box;
  const button = h('button', {type: 'button', class: 'more', onclick: () => { draw(text.length); button.remove(); }}, `Show all ${number(text.length)} characters`);
  return h('div', {}, box, button);
}
function labelling(entry, row) {
  const k = entry.cell.id + '/' + row.trial + '/' + row.attempt, known = labels.get(k) || {};
  const note = h('input', {type: 'text', id: 'note', placeholder: 'note (optional)', 'aria-label': 'Note', value: known.note || '', maxlength: 2000});
  const buttons = LABELS.map(([value, words, keyName]) => h('button', {type: 'button', 'data-label': value, 'aria-pressed': String(known.label === value), title: 'Key ' + keyName, onclick: () => set(value)}, words));
  const current = () => (labels.get(k) || {}).label || null;
  const set = value => {
    label(entry.cell.id, row.trial, row.attempt, current() === value ? null : value, note.value);
    for (const b of buttons) b.setAttribute('aria-pressed', String(b.dataset.label === current()));
  };
  note.addEventListener('change', () => label(entry.cell.id, row.trial, row.attempt, current(), note.value));
  return h('div', {class: 'labelling', role: 'group', 'aria-label': 'Your label'}, h('span', {}, 'Your label'), buttons, note);
}
let evidenceAt = -1;
function nextEvidence() {
  const all = [...document.querySelectorAll('#view mark.evidence, #view .whole-evidence')];
  if (!all.length) { say('no evidence in this trial'); return; }
  evidenceAt = (evidenceAt + 1) % all.length;
  all[evidenceAt].setAttribute('tabindex', '-1');
  all[evidenceAt].scrollIntoView({block: 'center'});
  all[evidenceAt].focus({preventScroll: true});
}
function stepMessage(by) {
  const all = [...document.querySelectorAll('#view .message')];
  if (!all.length) return;
  const now = all.findIndex(m => m.contains(document.activeElement));
  const next = all[Math.max(0, Math.min(all.length - 1, now < 0 ? 0 : now + by))];
  next.scrollIntoView({block: 'start'});
  next.focus({preventScroll: true});
}
