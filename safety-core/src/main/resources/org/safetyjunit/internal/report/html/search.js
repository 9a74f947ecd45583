// All transcripts, searched chunk by chunk. Each is unpacked once, when the page has nothing else to do.
const MOST_KEPT = 3e8, MOST_SHOWN = 200;
const hay = new Map();
let warming = null;

const terms = query => [...query.toLowerCase().matchAll(/"([^"]+)"|(\S+)/g)].map(m => m[1] || m[2]);

function stack(chunk) {
  const offsets = new Uint32Array(chunk.s.length), users = chunk.s.map(() => []);
  const low = chunk.s.map(text => text.toLowerCase());
  let at = 0;
  low.forEach((text, i) => { offsets[i] = at; at += text.length + 1; });
  chunk.t.forEach((t, n) => {
    const mine = new Set([t.f]);
    for (const m of t.m) {
      mine.add(m[1]); mine.add(m[2]);
      for (let i = 4; i < m.length; i += 3) { mine.add(m[i + 1]); mine.add(m[i + 2]); }
    }
    for (const i of mine) users[i].push(n);
  });
  return {text: low.join('\n'), offsets, users, rows: chunk.t.map(t => t.r)};
}
async function stacked(block) {
  if (hay.has(block)) return hay.get(block);
  const made = stack(store.chunks.get(block) || await unpack(block));
  if (store.index.characters < MOST_KEPT) hay.set(block, made);
  return made;
}
function warm() {
  if (!warming) warming = (async () => {
    if (store.index.characters >= MOST_KEPT) return;
    await parsed;
    for (const [block] of store.index.chunks) {
      await stacked(block);
      await new Promise(resolve => window.requestIdleCallback ? requestIdleCallback(resolve, {timeout: 50}) : setTimeout(resolve));
    }
  })();
  return warming;
}
function stringAt(offsets, position) {
  let low = 0, high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle] <= position) low = middle; else high = middle - 1;
  }
  return low;
}
// Trials of a chunk that have all terms, with where the first stands.
function match(stackedChunk, wanted) {
  let result = null;
  for (const term of wanted) {
    const found = new Map(), {text, offsets, users} = stackedChunk;
    for (let at = text.indexOf(term); at >= 0;) {
      const i = stringAt(offsets, at);
      for (const trial of users[i]) if (!found.has(trial)) found.set(trial, at);
      at = i + 1 < offsets.length ? text.indexOf(term, offsets[i + 1]) : -1;
    }
    result = result === null ? found : new Map([...result].filter(([trial]) => found.has(trial)));
    if (result.size === 0) return result;
  }
  return result || new Map();
}
let searching = 0;
async function searchPage(query) {
  const mine = ++searching, wanted = terms(query), list = h('ol', {class: 'results'}), count = h('p', {class: 'legend', role: 'status', id: 'search-count'}, 'Searching …');
  const began = performance.now();
  const page = h('article', {}, h('h1', {tabindex: -1}, 'Search: ', shown(query)), count, list);
  let total = 0, done = 0;
  (async () => {
    await parsed;
    let paused = performance.now();
    for (const [block, cell] of wanted.length ? store.index.chunks : []) {
      const chunk = hay.get(block) || await stacked(block);
      if (mine !== searching) return;
      for (const [trial, at] of match(chunk, wanted)) {
        if (total++ < MOST_SHOWN) list.append(resultItem(store.index.cells[cell], chunk, trial, at, wanted[0], query, cell));
      }
      done++;
      if (performance.now() - paused > 40) {
        count.textContent = `${plural(total, 'trial')} so far (${done} of ${store.index.chunks.length} parts searched) …`;
        await new Promise(resolve => setTimeout(resolve));
        paused = performance.now();
      }
    }
    page.dataset.millis = Math.round(performance.now() - began);
    page.dataset.total = total;
    count.textContent = total === 0 ? 'Nothing found.' : plural(total, 'trial') + (total > MOST_SHOWN ? `; the first ${MOST_SHOWN} are shown` : '');
  })();
  return page;
}
function resultItem(entry, chunk, position, at, term, query, cell) {
  const from = Math.max(0, at - 60), text = chunk.text.slice(from, at + term.length + 90).replace(/\s+/g, ' ');
  const link = h('a', {href: '#/cell/' + entry.cell.id, class: 'trial-link'}, entry.row + ' · ' + entry.cell.model);
  cellData(cell).then(data => {
    const row = data.rows.find(r => r.row === chunk.rows[position]);
    if (!row) return;
    link.textContent = 'Trial ' + row.trial + ' · ' + entry.row + ' · ' + entry.cell.model;
    link.setAttribute('href', trialLink(entry, row) + '?q=' + encodeURIComponent(query));
    link.after(' ', badge(TONES[row.outcome], '', OUTCOMES[row.outcome]));
  });
  return h('li', {}, link, ' ', marks(entry), h('p', {}, '… ', shown(text), ' …'));
}
