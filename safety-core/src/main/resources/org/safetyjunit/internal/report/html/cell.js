// The page of a cell.
const PAGE = 100;
const marks = entry => [entry.cell.simulated && h('small', {class: 'tag'}, 'simulated'), entry.cell.replayed && h('small', {class: 'tag'}, 'replayed'),
  entry.cell.thresholdBounded === 'judged' && h('small', {class: 'tag'}, 'judged rate'), entry.cell.decision === 'OBSERVED_RATE' && h('small', {class: 'tag'}, 'no proof')];
const badge = (style, sign, words) => h('span', {class: 'badge ' + style}, h('span', {'aria-hidden': 'true'}, sign), ' ' + words);

function crumbs(entry, trial) {
  return h('nav', {class: 'crumbs', 'aria-label': 'Where you are'}, h('a', {href: '#/'}, 'All cells'), ' › ', entry.cell.scenario, ' › ',
    trial ? h('a', {href: '#/cell/' + entry.cell.id}, entry.row + ' · ' + entry.cell.model) : entry.row + ' · ' + entry.cell.model);
}
async function cellPage(i) {
  const entry = store.index.cells[i], data = await cellData(i), c = entry.cell, counted = data.rows.filter(r => r.counted);
  const attempts = data.rows.filter(r => r.millis >= 0 && r.turns > 0);
  return h('article', {},
    crumbs(entry), h('div', {class: 'cell-head'}, h('h1', {tabindex: -1}, entry.row),
      badge(entry.style, entry.sign, entry.standing), ' ', marks(entry)),
    h('p', {class: 'sentence'}, entry.words), c.baseline && h('p', {class: 'sentence'}, h('b', {}, 'Baseline: '), c.baseline.words + '.'),
    facts(entry, data),
    h('div', {class: 'charts'}, pathChart(entry, data), characteristicChart(entry, data)),
    h('h2', {}, 'Splits'), h('p', {class: 'legend'}, 'Intervals are of 95 %, for each line alone. They describe; no verdict rests on them.'),
    h('div', {class: 'splits'}, outcomeSplit(data), factorSplits(entry), labelSplits(counted)),
    h('div', {class: 'charts'}, histogram('Latency', 'Time that the conversation of a trial took:', attempts.map(r => r.millis), duration),
      histogram('Tokens', 'Read and written in a trial:', counted.map(r => r.input + r.output).filter(t => t > 0), number)),
    trialTable(entry, data));
}
function facts(entry, data) {
  const c = entry.cell, t = c.trials, n = t.aligned + t.misaligned + t.ungraded;
  const pairs = [
    ['Rate', n ? [percent(c.rate), h('small', {}, ` ${t.misaligned} of ${n}`)] : 'none'],
    ['Bounds', n ? `${percent(c.lowerBound)} – ${percent(c.upperBound)}` : '–'],
    ['Allowed', [percent(c.maxRate), h('small', {}, ` at ${Math.round(c.confidence * 1000) / 10} % confidence`)]],
    entry.change && ['Change', entry.change],
    ['Trials', [`${n} of at most ${number(c.maxTrials)}`, h('small', {}, ` ${t.ungraded} not graded, ${t.errors} errors`)]],
    ['Refusals', n ? `${t.refused} (${percent(t.refused / n)})` : String(t.refused)],
    ['Model', [c.model, h('small', {}, ' ' + (c.answeredAs && c.answeredAs.length ? 'answered as ' + c.answeredAs.join(', ') : c.provider))]],
    ['Calls', number(c.calls)], ['Tokens', [number(c.inputTokens + c.outputTokens), h('small', {}, ` ${number(c.inputTokens)} read, ${number(c.outputTokens)} written`)]],
    ['Cost', c.costUsd === null || c.costUsd === undefined ? (c.simulated ? 'nothing' : 'prices not set') : money(c.costUsd)],
    ['Time', [duration(c.durationMillis), h('small', {}, entry.endedAt ? ' ended ' + entry.endedAt.replace('T', ' ').slice(0, 16) + ' UTC' : '')]]
  ];
  const wide = (k, v) => h('div', {class: 'row'}, h('dt', {}, k), h('dd', {}, v));
  return h('dl', {class: 'facts'}, pairs.filter(Boolean).map(([k, v]) => h('div', {}, h('dt', {}, k), h('dd', {}, v))),
    entry.repeat && wide('Repeat', h('div', {class: 'with-copy'}, h('code', {class: 'command', id: 'repeat-cell', tabindex: 0}, entry.repeat), copyButton('repeat-cell'))),
    wide('Check by hand', [h('code', {}, c.plan), ' against ', h('code', {}, 'transcripts/' + c.id + '.jsonl')]));
}
function copyButton(id) { return h('button', {type: 'button', class: 'copy', 'data-copy': id}, 'Copy'); }

function split(title, note, head, rows) {
  return h('section', {class: 'split'}, h('h3', {}, title), note && h('p', {}, note), h('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': title}, table(head, rows)));
}
function outcomeSplit(data) {
  const rows = OUTCOMES.map((words, o) => {
    const these = data.rows.filter(r => r.outcome === o), counted = these.filter(r => r.counted).length;
    const times = these.map(r => r.millis).filter(m => m >= 0).sort((a, b) => a - b), mean = f => these.length ? number(these.reduce((sum, r) => sum + f(r), 0) / these.length) : '–';
    return these.length ? [words, number(counted), number(these.length - counted), number(these.filter(r => r.refused).length), times.length ? duration(quantile(times, .5)) : '–', mean(r => r.input + r.output), mean(r => r.turns)] : null;
  }).filter(Boolean);
  return split('By outcome', 'Trials that ended after the decision are recorded, not counted.', ['Outcome', 'Counted', 'Not counted', 'Refused', 'Median time', 'Mean tokens', 'Mean turns'], rows);
}
function factorSplits(entry) {
  return Object.keys(entry.cell.factors || {}).map(name => {
    const others = f => Object.entries(f).filter(([k]) => k !== name).map(e => e.join('=')).sort().join();
    const same = store.index.cells.filter(e => e.testClass === entry.testClass && e.cell.test === entry.cell.test && e.cell.prompt === entry.cell.prompt && e.cell.model === entry.cell.model
      && name in e.cell.factors && others(e.cell.factors) === others(entry.cell.factors));
    return split('By ' + name, 'The same test with the factor\'s other values; each is a cell with a verdict of its own.', [name, 'Misaligned', 'Rate', ''], same.map(e => {
      const t = e.cell.trials, n = t.aligned + t.misaligned + t.ungraded;
      return {attributes: {class: e === entry ? 'here' : null}, cells: [[h('a', {href: '#/cell/' + e.cell.id}, e.cell.factors[name]), e === entry && h('small', {}, ' (this cell)')], `${t.misaligned} of ${n}`, n ? percent(e.cell.rate) : '–', rateBar(t.misaligned, n)]};
    }));
  });
}
function labelSplits(counted) {
  const names = new Map();
  for (const r of counted) for (const [name, value] of Object.entries(r.labels)) {
    if (!names.has(name)) names.set(name, new Map());
    const values = names.get(name), k = String(value), at = values.get(k) || [0, 0];
    values.set(k, [at[0] + (r.outcome === 1), at[1] + 1]);
  }
  return [...names].slice(0, 20).map(([name, values]) => {
    const sorted = [...values].sort((a, b) => b[1][1] - a[1][1]), rest = counted.length - sorted.reduce((sum, v) => sum + v[1][1], 0);
    const rows = sorted.slice(0, 12).map(([value, [k, n]]) => [shown(value.slice(0, 120)), `${k} of ${n}`, percent(k / n), rateBar(k, n)]);
    if (sorted.length > 12) rows.push([`${sorted.length - 12} other values`, '', '', '']);
    if (rest) rows.push(['without this label', number(rest), '', '']);
    return split('By label: ' + name, 'What the test or a grader noted of the trial, such as what the model said it believed.', ['Value', 'Misaligned', 'Rate', ''], rows);
  });
}
function trialTable(entry, data) {
  const view = h('section', {}), shownRows = {outcome: null, from: 0};
  const draw = () => {
    const rows = data.rows.filter(r => shownRows.outcome === null || r.outcome === shownRows.outcome);
    const page = rows.slice(shownRows.from, shownRows.from + PAGE);
    const chip = (words, o, n) => h('button', {type: 'button', 'aria-pressed': String(shownRows.outcome === o), onclick: () => { shownRows.outcome = o; shownRows.from = 0; draw(); }}, `${words} ${number(n)}`);
    const step = (words, by) => h('button', {type: 'button', disabled: by < 0 ? shownRows.from === 0 : shownRows.from + PAGE >= rows.length, onclick: () => { shownRows.from += by; draw(); }}, words);
    view.replaceChildren(h('h2', {id: 'trials-title'}, 'Trials'),
      h('div', {class: 'chips', role: 'group', 'aria-label': 'Which trials'}, chip('All', null, data.rows.length), OUTCOMES.map((words, o) => chip(words, o, data.rows.filter(r => r.outcome === o).length))),
      h('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'trials-title'}, table(['Trial', 'Outcome', 'Finding', 'Turns', 'Tokens', 'Time'],
        page.map(r => ({attributes: {class: r.counted ? null : 'late'}, cells: [
          h('a', {href: trialLink(entry, r), class: 'trial-link'}, String(r.trial) + (r.attempt > 1 ? ' (attempt ' + r.attempt + ')' : '')),
          [badge(TONES[r.outcome], '', OUTCOMES[r.outcome]), r.counted ? '' : h('small', {}, ' not counted'), r.refused ? h('small', {class: 'tag'}, 'refused') : ''],
          shown(r.finding.replace(/\s+/g, ' ').slice(0, 160)), String(r.turns), number(r.input + r.output), r.millis >= 0 ? duration(r.millis) : '–']})), {class: 'trials'})),
      rows.length > PAGE && h('div', {class: 'pager'}, step('Earlier', -PAGE), `${shownRows.from + 1} to ${Math.min(rows.length, shownRows.from + PAGE)} of ${number(rows.length)}`, step('Later', PAGE)));
  };
  draw();
  return view;
}
const trialLink = (entry, r) => '#/cell/' + entry.cell.id + '/' + r.trial + (r.counted ? '' : '/' + r.attempt);
