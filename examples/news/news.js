/*
 * What the demo newspaper adds to its pages: a "reading card", a dialog that shows what Selvedge knows and which lists it found.
 * The page itself stores nothing, and every text goes in as text, never as HTML.
 */
(() => {
  'use strict';

  const INTERESTS = 10;

  /** Makes an element with attributes and children; a child is a text or an element. */
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  function button(text, onClick, attributes = {}) {
    const element = make('button', { type: 'button', ...attributes }, text);
    element.addEventListener('click', onClick);
    return element;
  }

  const status = make('p', { class: 'status', role: 'status' });
  const interests = make('ul', { 'aria-labelledby': 'reading-interests' });
  const lists = make('ul', { 'aria-labelledby': 'reading-lists' });
  const eraseButton = button('Erase', erase);
  const dialog = make(
    'dialog',
    { class: 'reading', 'aria-labelledby': 'reading-title' },
    make('header', {}, make('h2', { id: 'reading-title' }, 'Your reading card'), button('Close', () => dialog.close())),
    status,
    make('h3', { id: 'reading-interests' }, 'What you choose (100: as often as it was offered)'),
    interests,
    make('h3', { id: 'reading-lists' }, 'Lists found on this page'),
    lists,
    make('footer', {}, eraseButton),
  );
  const open = button('Your reading card', () => {
    dialog.showModal();
    show();
  }, { class: 'reading-open', 'aria-haspopup': 'dialog' });
  // A click on the backdrop is a click on the dialog itself, outside its box.
  dialog.addEventListener('click', (event) => {
    const box = dialog.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (event.target === dialog && !inside) dialog.close();
  });
  document.querySelector('.colophon').before(make('aside', { 'aria-label': 'Personalisation' }, open, dialog));

  let selvedge = null;
  let note = '';

  (window.selvedge ||= []).push((instance) => {
    selvedge = instance;
    selvedge.watch?.(show);
    show();
  });

  function show() {
    if (!dialog.open) return;
    const profile = selvedge?.profile?.() ?? null;
    status.textContent = [note, describeStatus(profile?.evidence ?? 0)].filter(Boolean).join(' ');
    eraseButton.disabled = !selvedge;
    fill(interests, (profile?.interests ?? []).slice(0, INTERESTS).map(interestRow), 'Nothing yet. Read two or three pieces that you like.');
    fill(lists, (selvedge?.lists?.() ?? []).map(listRow), 'None.');
  }

  function fill(list, rows, otherwise) {
    list.replaceChildren(...(rows.length > 0 ? rows : [make('li', {}, otherwise)]));
  }

  function describeStatus(evidence) {
    if (!selvedge) return 'Selvedge is not running on this page: you see the editor’s own order.';
    const { consent, storage } = selvedge.status?.() ?? {};
    if (consent !== 'granted') return 'Nothing is recorded or kept: you see the editor’s own order.';
    const count = Math.round(evidence);
    return `${count} ${count === 1 ? 'piece' : 'pieces'} of evidence, kept ${storage === 'memory' ? 'in this page' : 'on this device'} only. Nothing is sent.`;
  }

  function interestRow({ facet, value, tag, lift }) {
    const name = make('span', {}, make('span', { class: 'facet' }, `${facet ?? ''} `), String(value ?? tag ?? ''));
    return make('li', {}, name, make('output', {}, String(Math.round(Math.max(0, Number(lift) || 0)))));
  }

  function listRow({ name, selector, cards, status: state, why }) {
    const count = Array.isArray(cards) ? cards.length : cards;
    const row = make('li', {}, String(name ?? selector ?? ''), make('output', {}, String(state ?? '')));
    const more = [count === undefined ? '' : `${count} cards`, why].filter(Boolean).join('; ');
    if (more) row.append(make('small', {}, more));
    return row;
  }

  async function erase() {
    const { complete = true } = (await selvedge.erase?.()) ?? {};
    note = complete ? 'Erased. Recording starts again with the next page.' : 'Erased as far as the browser allowed; the rest goes with the next visit.';
    show();
  }
})();
