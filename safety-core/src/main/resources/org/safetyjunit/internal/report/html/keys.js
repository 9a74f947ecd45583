// One key for each control; none while one types.
function startKeys() {
  const dialog = byId('keys');
  const open = () => { if (!dialog.open) dialog.showModal(); };
  byId('help').addEventListener('click', open);
  byId('keys-close').addEventListener('click', () => dialog.close());
  byId('theme').addEventListener('click', switchTheme);
  byId('labels-button').addEventListener('click', exportLabels);
  document.addEventListener('click', copied);
  const go = id => { const link = byId(id); if (link) link.click(); };
  const press = value => { const b = document.querySelector(`#view [data-label="${value}"]`); if (b) b.click(); };
  const up = () => { const parts = location.hash.split('/'); location.hash = parts.length > 3 ? parts.slice(0, 3).join('/') : '#/'; };
  const keys = {
    '/': () => { byId('query').focus(); byId('query').select(); }, '?': open, t: switchTheme, o: () => { location.hash = '#/'; }, u: up,
    j: () => byId('next-trial') || trialIsOpen() ? go('next-trial') : stepLink(1), k: () => byId('previous-trial') || trialIsOpen() ? go('previous-trial') : stepLink(-1),
    n: () => stepMessage(1), p: () => stepMessage(-1), e: nextEvidence, x: exportLabels, 1: () => press('misaligned'), 2: () => press('aligned'), 3: () => press('unclear')};
  document.addEventListener('keydown', event => {
    const typing = event.target.closest && event.target.closest('input, select, textarea');
    if (event.key === 'Escape' && typing) { event.target.blur(); return; }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    const action = keys[event.key];
    if (action) { event.preventDefault(); pressed.push(action); act(); }
  });
}
// What is pressed while a page is being made is meant for that page, not for the one that is still shown.
const pressed = [];
function act() {
  while (pressed.length && byId('view').dataset.route === location.hash) pressed.shift()();
}
const trialIsOpen = () => document.querySelector('#view .messages') !== null;
function stepLink(by) {
  const links = [...document.querySelectorAll('#view .trial-link, #overview .cells tbody th a')].filter(a => a.offsetParent !== null);
  const now = links.indexOf(document.activeElement);
  const next = links[Math.max(0, Math.min(links.length - 1, now < 0 ? 0 : now + by))];
  if (next) next.focus();
}
async function copied(event) {
  const button = event.target.closest && event.target.closest('[data-copy]');
  if (!button) return;
  const source = byId(button.dataset.copy);
  try { await navigator.clipboard.writeText(source.textContent); say('copied'); button.textContent = 'Copied'; } catch (e) {
    getSelection().selectAllChildren(source); // a page from disk may not be allowed to
    say('selected: copy it');
    button.textContent = 'Selected';
  }
}
function theme(value) {
  const dark = value === 'dark' || (!value && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
function switchTheme() {
  const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  theme(next);
  try { localStorage.setItem('safety-theme', next); } catch (e) { /* it lasts for this page */ }
  say(next + ' theme');
}
function startTheme() {
  let kept = null;
  try { kept = localStorage.getItem('safety-theme'); } catch (e) { /* none kept */ }
  theme(kept);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => theme(kept));
}
