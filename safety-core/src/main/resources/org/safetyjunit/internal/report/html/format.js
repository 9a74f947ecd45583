const percent = rate => (100 * rate).toFixed(rate > 0 && rate < 0.001 ? 2 : 1) + ' %';
const number = n => Math.round(n).toLocaleString('en').replaceAll(',', '\u202f');
const plural = (n, word) => number(n) + ' ' + word + (n === 1 ? '' : 's');
const money = usd => usd === null || usd === undefined ? '–' : '$' + usd.toFixed(usd < 1 ? 4 : 2);
function duration(ms) {
  if (ms < 1000) return Math.round(ms) + ' ms';
  if (ms < 60000) return (ms / 1000).toFixed(1) + ' s';
  return ms < 3600000 ? Math.floor(ms / 60000) + ' min ' + Math.floor(ms / 1000) % 60 + ' s'
    : Math.floor(ms / 3600000) + ' h ' + Math.floor(ms / 60000) % 60 + ' min';
}
// Wilson (1927), for descriptive splits only: no verdict rests on it.
function wilson(k, n) {
  if (n === 0) return [0, 1];
  const z = 1.959964, p = k / n, d = 1 + z * z / n;
  const middle = (p + z * z / (2 * n)) / d, half = z / d * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
