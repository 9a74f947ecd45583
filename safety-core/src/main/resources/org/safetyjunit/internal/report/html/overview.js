// Filter and sort what is already in the page.
function startOverview() {
  const form = byId('filter');
  if (!form) return;
  const rows = [...document.querySelectorAll('#cells tbody tr')];
  const facts = new Map(rows.map(row => [row.dataset.id, row.dataset]));
  const apply = () => {
    const text = byId('filter-text').value.trim().toLowerCase(), scenario = byId('filter-scenario').value;
    const model = byId('filter-model').value, standing = byId('filter-standing').value;
    const fits = d => (!text || d.search.toLowerCase().includes(text)) && (!scenario || d.scenario === scenario) && (!model || d.model === model)
      && (!standing || (standing === 'red' ? d.green === 'false' : d.standing === standing));
    const seen = new Set([...facts].filter(([, d]) => fits(d)).map(([id]) => id));
    for (const each of document.querySelectorAll('#overview [data-cell]')) {
      const off = !seen.has(each.dataset.id);
      if (each.tagName === 'TR') each.hidden = off;
      else each.classList.toggle('off', off);
      if (each.tagName === 'g' || each.tagName === 'TD') each.style.opacity = off ? '0.18' : '';
    }
    for (const row of document.querySelectorAll('#overview [data-row]')) row.hidden = ![...row.querySelectorAll('[data-cell]')].some(c => seen.has(c.dataset.id));
    byId('filter-count').textContent = seen.size === facts.size ? '' : seen.size + ' of ' + facts.size + ' cells';
  };
  // A drawing is one image to those who do not see it; the table below it has the same links.
  for (const bar of document.querySelectorAll('.panel g[data-cell]')) bar.addEventListener('click', () => { location.hash = '#/cell/' + bar.dataset.id; });
  form.addEventListener('input', apply);
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', e => e.preventDefault());
  for (const button of document.querySelectorAll('#cells [data-sort]')) button.addEventListener('click', () => sortCells(button, rows));
}
const SORTED = {standing: 'order', scenario: 'scenario', row: 'rowName', model: 'model', rate: 'rate', upper: 'upper', allowed: 'allowed', trials: 'trials', change: 'change', calls: 'calls', cost: 'cost', time: 'time'};
function sortCells(button, rows) {
  const head = button.closest('th'), field = SORTED[button.dataset.sort];
  const words = ['scenario', 'row', 'model'].includes(button.dataset.sort);
  const first = words ? 'ascending' : 'descending', other = words ? 'descending' : 'ascending';
  const next = head.getAttribute('aria-sort') === first ? other : first;
  for (const th of head.parentElement.children) th.setAttribute('aria-sort', th === head ? next : 'none');
  const sign = next === 'ascending' ? 1 : -1;
  const compare = words ? (a, b) => a.dataset[field].localeCompare(b.dataset[field], 'en') : (a, b) => a.dataset[field] - b.dataset[field];
  byId('cells').tBodies[0].append(...rows.slice().sort((a, b) => sign * compare(a, b)));
  say('sorted by ' + button.textContent + ', ' + next);
}
