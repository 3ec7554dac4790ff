/*
 * What the demo shop adds to its pages: a bag that counts in memory only, and the visitor's "fitting card", a dialog
 * that shows what Selvedge knows. The page itself stores nothing, and every text goes in as text, never as HTML.
 */
(() => {
  'use strict';

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

  // ---- bag, save, not for me: Selvedge hears of them by data-sv-track or by the dataLayer, the page only answers ----

  const answers = { add_to_cart: 'In your bag.', add_to_wishlist: 'Saved.', dismiss: 'Understood: less like this.' };
  let bag = 0;

  for (const element of document.querySelectorAll('.actions button')) {
    const action = element.name;
    element.addEventListener('click', () => {
      document.querySelector('.said').textContent = answers[action];
      if (element.getAttribute('aria-pressed') === 'true') return; // once is enough
      tellStatistics(action);
      if (action === 'add_to_cart') {
        bag += 1;
        document.querySelector('[data-bag]').textContent = String(bag);
        return;
      }
      element.setAttribute('aria-pressed', 'true');
      // The attribute goes after this click has been heard by everyone.
      setTimeout(() => element.removeAttribute('data-sv-track'));
    });
  }

  /** Tells the statistics of a page that has any what was done with the product that it shows. */
  function tellStatistics(event) {
    const viewed = window.dataLayer?.find((entry) => entry.event === 'view_item');
    if (viewed) window.dataLayer.push({ ecommerce: null }, { event, ecommerce: viewed.ecommerce });
  }

  // ---- the fitting card ----

  /** The list of this page where it is marked; without, nothing that is added here is marked either. */
  const marked = document.querySelector('[data-sv-rank]');
  const ignored = marked ? { 'data-sv-ignore': '' } : {};
  const count = make('b');
  const status = make('p', { class: 'quiet', role: 'status' });
  const interests = make('ul', { class: 'interests' });
  const reasons = make('ul', { class: 'why' });
  const footer = make('footer');
  const dialog = make(
    'dialog',
    { class: 'fitting', 'aria-labelledby': 'fitting-title', ...ignored },
    make('header', {}, make('h2', { id: 'fitting-title' }, 'Your fitting card'), button('Close', () => dialog.close())),
    status,
    make('h3', {}, 'What you choose, 100: as often as offered'),
    interests,
    make('h3', {}, 'Why these come first'),
    reasons,
    footer,
  );
  const open = button('Your fitting card ', () => {
    dialog.showModal();
    show();
  }, { class: 'fitting-open', 'aria-haspopup': 'dialog', ...ignored });
  open.append(count);
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
  show();

  function show() {
    const profile = selvedge?.profile?.() ?? null;
    const evidence = profile?.evidence ?? 0;
    count.textContent = evidence > 0 ? String(Math.round(evidence)) : '';
    if (!dialog.open) return;
    status.textContent = [note, describeStatus(evidence)].filter(Boolean).join(' ');
    keepFocus(() => {
      showInterests(profile?.interests ?? []);
      showReasons();
      showActions();
    });
  }

  /** Rows and buttons are made anew: whoever was on one stays on its successor. */
  function keepFocus(update) {
    const nameOf = (element) => element.getAttribute('aria-label') ?? element.textContent;
    const held = dialog.contains(document.activeElement) ? document.activeElement : null;
    update();
    if (!held || held.isConnected) return;
    const buttons = [...dialog.querySelectorAll('button')];
    (buttons.find((element) => nameOf(element) === nameOf(held)) ?? buttons.at(-1)).focus();
  }

  function describeStatus(evidence) {
    if (!selvedge) return 'Selvedge is not running on this page: you see the shop’s own order.';
    const { consent, storage } = selvedge.status?.() ?? {};
    if (consent === 'denied') return 'Stopped. Nothing is recorded or kept, and you see the shop’s own order.';
    if (consent !== 'granted') return 'Waiting for your consent. Nothing is recorded or kept.';
    const place = storage === 'memory' ? 'in this page only' : 'on this device only';
    return `${Math.round(evidence)} ${Math.round(evidence) === 1 ? 'action' : 'actions'} counted, kept ${place}.`;
  }

  function showInterests(all) {
    const rows = all.filter(({ facet }) => facet !== 'path').slice(0, 8).map(interestRow);
    interests.replaceChildren(...(rows.length > 0 ? rows : [make('li', { class: 'quiet' }, 'Nothing yet. Open a few pieces you like.')]));
  }

  function interestRow(interest) {
    const lift = Math.max(0, Number(interest.lift) || 0);
    // Each doubling is a quarter of the width: 100 stands in the middle, 25 and 400 at the edges.
    const at = Math.min(100, Math.max(0, 50 + 25 * Math.log2(lift / 100)));
    const bar = make('span', { class: lift < 100 ? 'bar below' : 'bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--from', `${Math.min(at, 50)}%`);
    bar.style.setProperty('--to', `${Math.max(at, 50)}%`);
    const label = make('span', {}, make('small', {}, String(interest.facet ?? '')), `${interest.facet === 'price' && /^\d/.test(interest.value) ? '$' : ''}${interest.value ?? interest.tag ?? ''}`);
    return make('li', { class: 'interest' }, label, bar, make('output', {}, String(Math.round(lift))), make('span', {}, preferButton(interest)));
  }

  /** What the visitor says wins: a preference once pressed, taken back when pressed again. */
  function preferButton({ facet, value }) {
    const isPreferred = selvedge.profile().declared[facet]?.includes(value) ?? false;
    const toggle = () => {
      selvedge.declare({ [facet]: isPreferred ? null : value });
      show();
    };
    return button(isPreferred ? 'Preferred' : 'Prefer', toggle, { class: 'small', 'aria-pressed': String(isPreferred), 'aria-label': `Prefer ${facet} ${value}` });
  }

  /** A reason for an item in this shop's own words. */
  function describe({ term, tag = '' }) {
    const [facet, value] = tag.split(':');
    if (facet === 'word' || facet === 'path') return ''; // they tell, but not to people
    const what = facet === 'price' ? priceWords(value) : facet === 'category' ? value : `${value} pieces`;
    if (term === 'intent') return `you just looked at ${what}`;
    if (term === 'taste') return `you often open ${what}`;
    if (term === 'declared') return `you prefer ${what}`;
    return '';
  }

  /** A price band of the shop's own, `18 to 28`, or one of the list's quarters, `lower middle`. */
  function priceWords(value) {
    return /\d/.test(value) ? `pieces at $${value}` : `pieces of ${value} price`;
  }

  function showReasons() {
    const first = [...document.querySelectorAll('.grid > li:has(> a)')].slice(0, 3);
    reasons.replaceChildren(...first.map((card) => {
      const name = card.querySelector('a').lastChild.textContent;
      const text = [...new Set(explain(card).filter(({ score }) => score > 0).map(describe).filter(Boolean))].slice(0, 3).join('; ');
      return make('li', {}, name, make('small', {}, text || 'The shop’s own order.'));
    }));
  }

  /** Why a card stands where it stands; nothing where Selvedge has not said. Without attributes an item is called by the path of its page. */
  function explain(card) {
    const list = card.parentElement.dataset.svRank?.split(' ')[0];
    return (list && selvedge?.explain?.(list, card.dataset.svItem ?? card.querySelector('a').pathname)?.reasons) || [];
  }

  function showActions() {
    if (!selvedge) {
      footer.replaceChildren();
      return;
    }
    const granted = selvedge.status?.()?.consent === 'granted';
    footer.replaceChildren(
      button('Erase', erase),
      button(granted ? 'Stop personalising' : 'Allow', () => {
        note = granted ? 'Stopped and erased. This demo has no consent tool to remember it: the next page asks nobody and begins anew.' : '';
        selvedge.consent(granted ? 'denied' : 'granted', 'visitor');
        show();
      }),
    );
  }

  async function erase() {
    const result = await selvedge.erase();
    note = result && result.complete === false ? 'Erased as far as the browser allowed; the rest goes with the next visit.' : 'Erased. Recording starts again with the next page.';
    show();
  }
})();
