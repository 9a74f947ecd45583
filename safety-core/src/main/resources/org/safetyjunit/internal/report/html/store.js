// Blocks of data are unpacked when they are needed.
const OUTCOMES = ['aligned', 'misaligned', 'not graded', 'error'];
const TONES = ['passed', 'exceeded', 'inconclusive', 'error'];
const store = {index: null, ids: new Map(), cells: new Map(), chunks: new Map()};
const parsed = new Promise(resolve => document.readyState === 'loading'
  ? document.addEventListener('DOMContentLoaded', () => resolve(), {once: true}) : resolve());

async function element(block) {
  const there = byId('b' + block);
  if (there && (there.nextElementSibling || document.readyState !== 'loading')) return there;
  await parsed;
  return byId('b' + block);
}
function bytes(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const text = atob(base64), out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = text.charCodeAt(i);
  return out;
}
async function unpack(block) {
  const packed = bytes((await element(block)).textContent);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text());
}
async function openStore() {
  store.index = await unpack(0);
  store.index.cells.forEach((entry, i) => store.ids.set(entry.cell.id, i));
}
async function cellData(i) {
  if (!store.cells.has(i)) {
    const data = await unpack(store.index.cells[i].block);
    data.rows = data.rows.map((r, row) => ({row, trial: r[0], attempt: r[1], counted: r[2] === 1, outcome: r[3], finding: r[4],
      labels: r[5] || {}, input: r[6], output: r[7], millis: r[8], refused: r[9] === 1, turns: r[10], block: r[11], position: r[12]}));
    data.rows.sort((a, b) => a.trial - b.trial || a.attempt - b.attempt);
    keep(store.cells, i, data, 8);
  }
  return store.cells.get(i);
}
async function chunkData(block) {
  if (!store.chunks.has(block)) keep(store.chunks, block, await unpack(block), 6);
  return store.chunks.get(block);
}
function keep(map, key, value, most) {
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value);
}
function transcript(chunk, position) {
  const t = chunk.t[position], text = i => chunk.s[i];
  return {row: t.r, finding: text(t.f), further: text(t.x), seed: t.seed, evidence: t.e, messages: t.m.map(m => {
    const calls = [];
    for (let i = 4; i < m.length; i += 3) calls.push({id: text(m[i]), name: text(m[i + 1]), args: text(m[i + 2])});
    return {role: text(m[0]), text: text(m[1]), reasoning: text(m[2]), answers: text(m[3]), calls};
  })};
}
