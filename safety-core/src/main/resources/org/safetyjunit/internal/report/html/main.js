// Routes: #/ · #/cell/<id> · #/cell/<id>/<trial>[/<attempt>][?q=…] · #/search/<query>
let routed = 0;
const titled = document.title;

async function pageOf(hash) {
  const [path, rest] = hash.split('?'), parts = path.split('/').slice(1).map(decodeURIComponent);
  const query = new URLSearchParams(rest || '').get('q');
  if (parts[0] === 'search' && parts[1]) return searchPage(parts.slice(1).join('/'));
  if (parts[0] !== 'cell') return null;
  if (!store.ids.has(parts[1])) return h('article', {}, h('h1', {tabindex: -1}, 'No such cell'), h('p', {}, 'This report has no cell ', h('code', {}, shown(parts[1] || '')), '. ', h('a', {href: '#/'}, 'All cells')));
  const i = store.ids.get(parts[1]);
  return parts[2] ? trialPage(i, Number(parts[2]), Number(parts[3]) || 0, query) : cellPage(i);
}
async function route() {
  const mine = ++routed, began = performance.now(), hash = location.hash;
  let page;
  try { page = await pageOf(hash); } catch (e) {
    page = h('article', {}, h('h1', {tabindex: -1}, 'This part of the report cannot be read'), h('p', {}, 'The file may have been cut off: ' + e.message));
  }
  if (mine !== routed) return;
  evidenceAt = -1;
  const view = byId('view');
  view.replaceChildren(...(page ? [page] : []));
  view.hidden = !page;
  byId('overview').hidden = !!page;
  document.title = page ? page.querySelector('h1').textContent + ' · safety report' : titled;
  view.dataset.millis = Math.round(performance.now() - began);
  view.dataset.route = hash;
  if (mine > 1 || page) {
    if (!hash.startsWith('#/search/')) { scrollTo(0, 0); (page || byId('overview')).querySelector('h1').focus({preventScroll: true}); }
  }
  act();
}
function startSearch() {
  const form = byId('find'), query = byId('query');
  let timer = 0;
  const go = () => { const text = query.value.trim(); if (text) location.hash = '#/search/' + encodeURIComponent(text); };
  form.addEventListener('submit', event => { event.preventDefault(); clearTimeout(timer); go(); });
  query.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(() => { if (query.value.trim().length > 2) go(); }, 150); });
}
startTheme();
startKeys();
startOverview();
startSearch();
openStore().then(() => {
  loadLabels();
  addEventListener('hashchange', route);
  return route();
}).then(() => {
  document.documentElement.dataset.ready = Math.round(performance.now());
  setTimeout(warm, 300);
});
