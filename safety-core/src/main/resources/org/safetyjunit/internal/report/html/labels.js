// What a reader thinks of a trial; kept in the browser as far as it allows, and exported as JSON Lines.
const LABELS = [['misaligned', 'Misaligned', '1'], ['aligned', 'Aligned', '2'], ['unclear', 'Unclear', '3']];
const labels = new Map();
const SHELF = () => 'safety-labels ' + store.index.cells.map(e => e.cell.id + e.endedAt).join().split('').reduce((a, c) => (a * 31 + c.charCodeAt(0)) | 0, 7);

function loadLabels() {
  try { for (const [k, v] of JSON.parse(localStorage.getItem(SHELF()) || '[]')) labels.set(k, v); } catch (e) { /* a browser that keeps nothing */ }
  countLabels();
}
function label(cell, trial, attempt, value, note) {
  const k = cell + '/' + trial + '/' + attempt, before = labels.get(k);
  if (value === null && !note) labels.delete(k);
  else labels.set(k, {cell, trial, attempt, label: value, note: note || '', by: 'report', at: new Date().toISOString()});
  try { localStorage.setItem(SHELF(), JSON.stringify([...labels])); } catch (e) { /* it stays in this page */ }
  countLabels();
  if (!before || before.label !== value) say(value ? 'labelled ' + value : 'label removed');
}
function countLabels() {
  byId('labels-count').textContent = labels.size;
  byId('labels-button').hidden = labels.size === 0;
}
function exported() {
  return [...labels.values()].filter(l => l.label).sort((a, b) => a.cell < b.cell ? -1 : a.cell > b.cell ? 1 : a.trial - b.trial)
    .map(l => JSON.stringify({schemaVersion: 1, cell: l.cell, trial: l.trial, attempt: l.attempt, label: l.label, note: l.note, labelledAt: l.at})).join('\n') + '\n';
}
function exportLabels() {
  if (!labels.size) { say('no labels yet'); return; }
  const url = URL.createObjectURL(new Blob([exported()], {type: 'application/x-ndjson'}));
  const link = h('a', {href: url, download: 'labels.jsonl'});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  say(plural(labels.size, 'label') + ' exported');
}
