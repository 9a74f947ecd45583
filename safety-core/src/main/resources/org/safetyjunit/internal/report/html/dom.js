// Elements are built from text nodes and attributes alone: nothing that a model said is ever parsed.
const byId = id => document.getElementById(id);
const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return element;
}
const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

function say(words) { byId('said').textContent = words; }

function table(head, rows, attributes) {
  return h('table', attributes,
    h('thead', {}, h('tr', {}, head.map(each => h('th', {scope: 'col'}, each)))),
    h('tbody', {}, rows.map(row => h('tr', row.attributes || {}, (row.cells || row).map((cell, i) =>
      i === 0 ? h('th', {scope: 'row'}, cell) : h('td', {}, cell))))));
}

// Characters that hide, or change the order of others, are shown by their numbers.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/u;
const CONTROLS = new RegExp(CONTROL.source, 'gu');

function plain(text, into) {
  if (!CONTROL.test(text)) { into.push(text); return; }
  let end = 0;
  for (const match of text.matchAll(CONTROLS)) {
    if (match.index > end) into.push(text.slice(end, match.index));
    const number = 'U+' + match[0].codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    into.push(h('span', {class: 'ctl', title: 'a character that is not seen'}, number));
    end = match.index + match[0].length;
  }
  if (end < text.length) into.push(text.slice(end));
}
function shown(text) { const nodes = []; plain(text, nodes); return nodes; }
