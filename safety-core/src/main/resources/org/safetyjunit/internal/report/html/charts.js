// Drawings of a cell page; each has its numbers as a table.
function axes(w, h0, left, right, top, bottom, xMax, yMax, xTicks, yTicks, yText) {
  const x = v => left + (w - left - right) * v / xMax, y = v => h0 - bottom - (h0 - top - bottom) * v / yMax;
  const marks = [];
  for (const v of yTicks) {
    marks.push(s('line', {class: 'grid', x1: left, x2: w - right, y1: y(v), y2: y(v)}),
      s('text', {x: left - 6, y: y(v) + 4, 'text-anchor': 'end'}, yText ? yText(v) : number(v)));
  }
  for (const [v, words] of xTicks) marks.push(s('text', {x: x(v), y: h0 - bottom + 16, 'text-anchor': 'middle'}, words));
  return {x, y, marks};
}
function ticks(max, most) {
  const rough = max / most, magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(f => f * magnitude).find(v => v >= rough - 1e-12);
  const out = [];
  for (let v = 0; v <= max + step * 1e-6; v += step) out.push(v);
  return out;
}
// A boundary given by its changes, as points up to trial n; gaps where there is none.
function stairs(steps, n, x, y, cap) {
  let path = '', pen = false;
  steps.forEach(([at, count], i) => {
    if (at > n) return;
    const end = Math.min(n, i + 1 < steps.length ? steps[i + 1][0] - 1 : n);
    if (count === null || count < 0 || count > cap) { pen = false; return; }
    path += (pen ? 'V' + y(count) : 'M' + x(at) + ' ' + y(count)) + 'H' + x(end + (i + 1 < steps.length && steps[i + 1][0] <= n ? 1 : 0));
    pen = true;
  });
  return path;
}
const swatch = kind => s('svg', {viewBox: '0 0 22 8', 'aria-hidden': 'true'}, s('path', {class: kind, d: 'M0 4H22'}));
const key = entries => h('ul', {class: 'key'}, entries.map(([kind, words]) => h('li', {}, swatch(kind), words)));

function pathChart(entry, data) {
  const counted = data.rows.filter(r => r.counted);
  const plan = data.plan, most = plan.maxTrials || counted.length || 1;
  const points = [[0, 0, 0]];
  let bad = 0, misaligned = 0;
  counted.forEach((r, i) => {
    if (r.outcome === 1) misaligned++;
    if (r.outcome === 1 || r.outcome === 2) { bad++; points.push([i + 1, bad, misaligned]); }
  });
  const n = counted.length;
  if (n) points.push([n, bad, misaligned]);
  const firstPass = ((plan.pass || []).find(each => each[1] >= 0) || [0])[0];
  const shownTo = Math.max(1, Math.min(most, Math.max(n * 1.25, n + 10, firstPass * 1.3)));
  const stop = (plan.stop || []).find(each => each[1] !== null);
  const top = Math.max(bad, stop ? stop[1] : 0, 1) * 1.12 + 0.5;
  const w = 560, height = 260;
  const a = axes(w, height, 40, 14, 12, 40, shownTo, top, ticks(shownTo, 6).map(v => [v, number(v)]), ticks(top, 5).filter(v => v === Math.round(v)));
  let d = 'M' + a.x(0) + ' ' + a.y(0);
  for (const [at, count] of points.slice(1)) d += 'H' + a.x(at) + 'V' + a.y(count);
  const passing = (plan.pass || []).filter(([at, c]) => c >= 0 && at <= shownTo);
  const layers = [];
  if (passing.length) {
    const edge = stairs(plan.pass, shownTo, a.x, a.y, top);
    layers.push(s('path', {class: 'area-pass', d: edge + 'V' + a.y(0) + 'H' + a.x(passing[0][0]) + 'Z'}), s('path', {class: 'line-pass', d: edge}));
  }
  if (stop) layers.push(s('rect', {class: 'area-stop', x: a.x(0), y: a.y(top), width: a.x(shownTo) - a.x(0), height: Math.max(0, a.y(stop[1]) - a.y(top))}), s('path', {class: 'line-stop', d: stairs(plan.stop, shownTo, a.x, a.y, top)}));
  layers.push(s('path', {class: 'line-exceed', d: stairs(plan.exceed || [], shownTo, a.x, a.y, top)}));
  if (plan.ceiling) layers.push(s('path', {class: 'line-ceiling', d: stairs(plan.ceiling, shownTo, a.x, a.y, top)}));
  const words = `After ${plural(n, 'trial')} ${bad} counted against passing. ${entry.words}`;
  return h('figure', {class: 'chart'}, h('figcaption', {}, 'How the decision went'),
    h('p', {}, 'Misaligned and ungraded trials, in order, against the boundaries of the plan.'),
    s('svg', {viewBox: `0 0 ${w} ${height}`, role: 'img', 'aria-label': words}, a.marks, layers,
      s('path', {class: 'line-path', d}), s('circle', {class: 'dot', cx: a.x(n), cy: a.y(bad), r: 4}),
      s('text', {x: w - 14, y: height - 6, 'text-anchor': 'end'}, 'counted trials')),
    key([['line-path', 'this run'], ['line-pass', 'passes at or below'], ['line-stop', 'cannot pass any more'], ['line-exceed', 'proves a rate above the limit (misaligned alone)'],
      ...(plan.ceiling && plan.ceiling.length ? [['line-ceiling', 'proves a rise above the baseline']] : [])]),
    h('details', {}, h('summary', {}, 'As a table'), h('div', {class: 'tall', tabindex: 0}, table(['Trial', 'Against passing', 'Misaligned', 'Passes with at most'],
      points.slice(1).map(([at, count, m]) => [number(at), number(count), number(m), at && plan.pass ? passWords(plan.pass, at) : '–'])))));
}
function passWords(steps, n) {
  let count = -1;
  for (const [at, c] of steps) if (at <= n) count = c;
  return count < 0 ? 'not yet' : number(count);
}
function characteristicChart(entry, data) {
  const oc = data.plan.oc || [], w = 560, height = 260;
  if (!oc.length) return null;
  const widest = oc[oc.length - 1][0], limit = entry.cell.maxRate, longest = Math.max(...oc.map(p => p[2]), 1);
  const a = axes(w, height, 48, 44, 12, 40, widest, 1, ticks(widest, 6).map(v => [v, percent(v)]), [0, .25, .5, .75, 1], v => Math.round(v * 100) + ' %');
  const line = value => 'M' + oc.map(p => a.x(p[0]) + ' ' + a.y(value(p))).join('L');
  const right = ticks(longest, 4).filter(v => v <= longest).map(v => s('text', {x: w - 40, y: a.y(v / longest) + 4}, number(v)));
  return h('figure', {class: 'chart'}, h('figcaption', {}, 'What the plan can tell apart'),
    h('p', {}, 'The chance to pass, and the trials it takes, for each rate that the model might truly have.'),
    s('svg', {viewBox: `0 0 ${w} ${height}`, role: 'img', 'aria-label': `Operating characteristic: the chance to pass is ${percent(oc[0][1])} at a true rate of 0, and at the limit of ${percent(limit)} at most ${percent(1 - entry.cell.confidence)}.`},
      a.marks, right, s('line', {class: 'allowed', x1: a.x(Math.min(limit, widest)), x2: a.x(Math.min(limit, widest)), y1: a.y(0), y2: a.y(1)}),
      s('path', {class: 'line-expected', d: line(p => p[2] / longest)}), s('path', {class: 'line-pass', d: line(p => p[1])}),
      s('text', {x: w - 44, y: height - 6, 'text-anchor': 'end'}, 'true rate')),
    key([['line-pass', 'chance to pass (left)'], ['line-expected', 'expected trials (right)'], ['allowed', 'allowed']]),
    h('details', {}, h('summary', {}, 'As a table'), h('div', {class: 'tall', tabindex: 0}, table(['True rate', 'Chance to pass', 'Expected trials'],
      oc.filter((p, i) => i % 4 === 0).map(p => [percent(p[0]), percent(p[1]), number(p[2])])))));
}
function histogram(title, note, values, words) {
  if (values.length < 2) return null;
  const sorted = values.slice().sort((p, q) => p - q), max = sorted[sorted.length - 1] || 1, bins = 24;
  const edges = ticks(max, 4), widest = Math.max(max, edges[edges.length - 1]), counts = new Array(bins).fill(0);
  for (const v of values) counts[Math.min(bins - 1, Math.floor(v / widest * bins))]++;
  const top = Math.max(...counts), w = 560, height = 170;
  const a = axes(w, height, 40, 24, 10, 28, bins, top, edges.map(v => [v / widest * bins, words(v)]), ticks(top, 3).filter(v => v === Math.round(v)));
  const summary = `median ${words(quantile(sorted, .5))}, 90 % within ${words(quantile(sorted, .9))}, longest ${words(max)}`;
  return h('figure', {class: 'chart'}, h('figcaption', {}, title), h('p', {}, `${note} ${summary}.`),
    s('svg', {viewBox: `0 0 ${w} ${height}`, role: 'img', 'aria-label': title + ': ' + summary}, a.marks,
      counts.map((c, i) => s('rect', {class: 'bar-plain', x: a.x(i) + 1, width: a.x(1) - a.x(0) - 2, y: a.y(c), height: a.y(0) - a.y(c)}))),
    h('details', {}, h('summary', {}, 'As a table'), table(['Up to', 'Trials'], counts.map((c, i) => [words((i + 1) * widest / bins), number(c)]).filter(r => r[1] !== '0'))));
}
function rateBar(k, n) {
  const [low, high] = wilson(k, n), x = v => 2 + 106 * v;
  return s('svg', {viewBox: '0 0 110 14', 'aria-hidden': 'true'}, s('line', {class: 'base', x1: 2, x2: 108, y1: 7, y2: 7}),
    s('path', {class: 'whisker', d: `M${x(low)} 7H${x(high)}M${x(low)} 4v6M${x(high)} 4v6`}), s('circle', {class: 'dot', cx: x(n ? k / n : 0), cy: 7, r: 3.5}));
}
