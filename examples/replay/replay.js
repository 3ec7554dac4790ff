// The replay's page: chooses a visit, steps or plays through it, and draws what Selvedge makes of it.
import { readData } from './data.js';
import { openVisit, score } from './visit.js';

const SHOWN = 24;
const PLAY_EVERY = 1400;
const find = (id) => document.getElementById(id);

start().catch(showTrouble);

function showTrouble(error) {
  find('replay').hidden = true;
  find('trouble').hidden = false;
  find('trouble').textContent = `The replay cannot go on: ${error.message}. It needs the built files and a server: “npm start” gives both.`;
}

async function start() {
  const { products, visits } = await readData();
  const byId = new Map(products.map((product) => [product.id, product]));
  const isMoving = () => !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const siteShelf = createShelf(find('site-shelf'), byId, () => false);
  const fittedShelf = createShelf(find('fitted-shelf'), byId, isMoving);
  let number = -1; // the visitor shown, from 0
  let visit = null;
  let known = 0;
  let where = 'home';
  let timer;
  let turn = 0; // of two visitors asked for in a row the later one counts

  const moments = () => Array.from({ length: known + 1 }, (_, index) => visit.at(index));

  const show = () => {
    const moment = visit.at(known);
    const { site, fitted, places, why } = moment.orders[where];
    siteShelf(site, moment.next);
    fittedShelf(fitted, moment.next);
    showPlace('site', site, places?.site, moment.next, byId);
    showPlace('fitted', fitted, places?.fitted, moment.next, byId);
    showClicks(find('clicks'), visit, known, moments(), where, byId);
    find('now').textContent = describeMoment(moment, where, visit.clicks.length, byId);
    find('total').textContent = describeScore(score(moments(), where), visit.clicks);
    showInterests(find('interests'), moment.profile);
    showReasons(find('why'), why, byId);
    find('another').hidden = moment.next !== null;
    find('back').disabled = known === 0;
    find('step').disabled = moment.next === null;
  };

  const pause = () => {
    clearInterval(timer);
    timer = undefined;
    find('play').textContent = 'Play';
  };

  const goTo = (moment) => {
    if (!visit) return;
    known = Math.min(visit.clicks.length, Math.max(0, moment));
    if (known === visit.clicks.length) pause();
    show();
  };

  const play = () => {
    if (!visit) return;
    if (timer !== undefined) {
      pause();
      return;
    }
    find('play').textContent = 'Pause';
    timer = setInterval(() => goTo(known + 1), PLAY_EVERY);
    goTo(known === visit.clicks.length ? 0 : known + 1);
  };

  const choose = async (wanted) => {
    const mine = ++turn;
    pause();
    number = (wanted + visits.length) % visits.length;
    find('visitor').value = String(number);
    history.replaceState(null, '', `?visitor=${number + 1}`);
    const opened = await openVisit(document.body, products, visits[number]);
    if (mine !== turn) {
      opened.leave();
      return;
    }
    visit?.leave();
    visit = opened;
    known = 0;
    listClicks(find('clicks'), visit.clicks, byId, (step) => {
      pause();
      goTo(step);
    });
    show();
  };

  const pickAny = () => {
    const longer = visits.flatMap((clicks, index) => (clicks.length >= 3 && index !== number ? index : []));
    return longer[Math.floor(Math.random() * longer.length)];
  };

  const change = (wanted) => choose(wanted).catch(showTrouble);
  const onClick = (id, action) => find(id).addEventListener('click', action);
  const stepBy = (count) => {
    pause();
    goTo(known + count);
  };
  onClick('previous', () => change(number - 1));
  onClick('following', () => change(number + 1));
  onClick('another', async () => {
    await change(number + 1);
    find('step').focus(); // this button goes, and focus must stay somewhere sensible
  });
  onClick('surprise', () => change(pickAny()));
  onClick('back', () => stepBy(-1));
  onClick('step', () => stepBy(1));
  onClick('play', play);
  find('visitor').addEventListener('change', (event) => change(Number(event.target.value)));
  for (const radio of document.getElementsByName('where')) {
    radio.addEventListener('change', () => {
      where = radio.value;
      show();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest('select, input')) return;
    if (event.key === ' ' && event.target.closest('button, a')) return;
    const action = { ArrowLeft: () => stepBy(-1), ArrowRight: () => stepBy(1), ' ': play }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  find('visitor').append(...visits.map(({ length }, index) => new Option(`${index + 1}, ${length} ${length === 1 ? 'click' : 'clicks'}`, String(index))));
  const asked = Number(new URLSearchParams(location.search).get('visitor')) - 1;
  const isThere = Number.isInteger(asked) && asked >= 0 && asked < visits.length;
  await choose(isThere ? asked : visits.findIndex(({ length }) => length >= 6));
  find('replay').hidden = false;
}

// ---- drawing ----

/** Makes an element; a child is a text or an element. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function picture({ image, name }, alt = name) {
  return make('img', { src: image, width: '300', height: '375', decoding: 'async', alt });
}

/** @returns Draws the first places of an order; cards that stay on the shelf glide to their new place where `isMoving`. */
function createShelf(shelf, byId, isMoving) {
  const cards = new Map();
  const cardOf = (id) => {
    if (!cards.has(id)) cards.set(id, make('li', {}, picture(byId.get(id))));
    return cards.get(id);
  };
  return (order, next) => {
    const glides = isMoving();
    const before = new Map(glides ? [...shelf.children].map((card) => [card, card.getBoundingClientRect()]) : []);
    shelf.replaceChildren(...order.slice(0, SHOWN).map(cardOf));
    for (const [id, card] of cards) card.classList.toggle('next', id === next);
    if (!glides || before.size === 0) return;
    for (const card of shelf.children) {
      const from = before.get(card);
      const to = card.getBoundingClientRect();
      if (!from) card.animate({ opacity: [0, 1] }, { duration: 350, easing: 'ease-out' });
      else if (from.left !== to.left || from.top !== to.top) card.animate({ transform: [`translate(${from.left - to.left}px, ${from.top - to.top}px)`, 'none'] }, { duration: 450, easing: 'ease-in-out' });
    }
  };
}

/** The place of the next click above a shelf and, where it lies beyond, its card below. */
function showPlace(side, order, place, next, byId) {
  const text = find(`${side}-place`);
  const beyond = find(`${side}-beyond`);
  text.replaceChildren(...(place ? ['next at ', make('b', {}, String(place)), ` of ${order.length}`] : [`${order.length} pieces`]));
  const [rest, between] = [order.length - SHOWN, place - SHOWN - 1];
  beyond.hidden = rest <= 0;
  if (place > SHOWN) beyond.replaceChildren(make('p', { class: 'quiet' }, between > 0 ? `${between} more, then` : 'then'), make('div', { class: 'next' }, picture(byId.get(next))));
  else beyond.replaceChildren(make('p', { class: 'quiet' }, `and ${rest} more`));
}

/** One button a click; each leads to the moment before it. */
function listClicks(strip, clicks, byId, goTo) {
  strip.replaceChildren(
    ...clicks.map((id, step) => {
      const button = make('button', { type: 'button' }, picture(byId.get(id), ''), make('span', { class: 'track', 'aria-hidden': 'true' }));
      button.addEventListener('click', () => goTo(step));
      return make('li', {}, button);
    }),
  );
}

/** Marks how far the visit is, and draws where each click so far stood. The scale is logarithmic: the top matters most. */
function showClicks(strip, visit, known, moments, where, byId) {
  [...strip.children].forEach((entry, step) => {
    const button = entry.firstElementChild;
    const track = button.lastElementChild;
    const moment = moments[step];
    const places = moment?.orders[where].places;
    entry.className = step < known ? 'made' : step === known ? 'next' : 'coming';
    if (step === known) button.setAttribute('aria-current', 'step');
    else button.removeAttribute('aria-current');
    const { name } = byId.get(visit.clicks[step]);
    button.setAttribute('aria-label', `Click ${step + 1}, ${name}${places ? `: place ${places.site} in the shop’s order, ${places.fitted} in Selvedge’s` : ''}`);
    track.className = places && (moment.counts || step === 0) ? 'track' : 'track none';
    if (!places) return;
    const { length } = moment.orders[where].site;
    const depth = (place) => `${(100 * Math.log(place)) / Math.log(length)}%`;
    track.style.setProperty('--site', depth(places.site));
    track.style.setProperty('--fitted', depth(places.fitted));
    track.style.setProperty('--top', depth(Math.min(places.site, places.fitted)));
    track.style.setProperty('--bottom', depth(Math.max(places.site, places.fitted)));
  });
  const current = strip.children[Math.min(known, strip.children.length - 1)];
  strip.scrollTo({ left: current.offsetLeft - strip.clientWidth / 2 + current.offsetWidth / 2, behavior: 'instant' });
}

/** @param {import('./visit.js').Moment} moment */
function describeMoment({ known, next, counts, orders, profile }, where, length, byId) {
  if (next === null) return length === 1 ? 'The end: this visitor clicked once.' : `The end: that was the last of ${length} clicks.`;
  const { name } = byId.get(next);
  if (known === 0) return `Nothing is known yet, so both orders are the same. First click: ${name}.`;
  if (!counts) return `Next: the same piece again, ${name}. Not counted.`;
  const { site, fitted } = orders[where].places;
  if (profile.evidence < 2) return `One piece is known, which is too little: the shop’s order stays. Next: ${name}, at place ${site}.`;
  const moved = site - fitted;
  const change = moved === 0 ? 'the same place' : `${Math.abs(moved)} ${Math.abs(moved) === 1 ? 'place' : 'places'} ${moved > 0 ? 'nearer' : 'further'}`;
  return `Next: ${name}, at place ${site} in the shop’s order and at ${fitted} in Selvedge’s, ${change}.`;
}

function describeScore({ clicks, site, fitted, nearer, same, further }, all) {
  if (clicks === 0) return new Set(all).size === 1 ? 'One piece only: there is no next click to predict.' : 'No next click to predict yet.';
  return `Mean place of ${clicks === 1 ? 'one next click' : `${clicks} next clicks`}: ${site.toFixed(1)} in the shop’s order, ${fitted.toFixed(1)} in Selvedge’s. Nearer ${nearer}, same ${same}, further ${further}.`;
}

function showInterests(list, { interests }) {
  const rows = interests.slice(0, 8).map(({ facet, value, lift }) => {
    // Each doubling is a quarter of the width: 100 stands in the middle, 25 and 400 at the edges.
    const at = Math.min(100, Math.max(0, 50 + 25 * Math.log2(lift / 100)));
    const bar = make('span', { class: lift < 100 ? 'bar below' : 'bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--from', `${Math.min(at, 50)}%`);
    bar.style.setProperty('--to', `${Math.max(at, 50)}%`);
    return make('li', { class: 'interest' }, make('span', {}, make('small', {}, `${facet} `), `${facet === 'price' ? '$' : ''}${value}`), bar, make('span', { class: 'figure' }, String(lift)));
  });
  list.replaceChildren(...(rows.length > 0 ? rows : [make('li', { class: 'quiet' }, 'Nothing yet.')]));
}

/** Reasons in this page's words; the script-tag file gives terms and tags, and leaves the words to the site. */
function describeReasons(reasons) {
  if (reasons.some(({ term }) => term === 'thin-evidence')) return 'too little is known: the shop’s own order';
  const tagsOf = (wanted) => reasons.filter(({ term, score }) => term === wanted && score > 0).map(({ tag }) => tag.replace(/^price:/, '$').replace(/^[^:$]*:/, ''));
  const parts = [['lately looked at', tagsOf('intent')], ['often chose', tagsOf('taste')]].filter(([, tags]) => tags.length > 0);
  return parts.map(([words, tags]) => `${words} ${tags.join(', ')}`).join('; ') || 'nothing speaks against it';
}

/** What speaks for each of the first products; where nothing does, why the order is left as it is. */
function showReasons(list, why, byId) {
  const rows = why.map(({ id, reasons }) => {
    return make('li', {}, picture(byId.get(id), ''), make('div', {}, make('p', {}, byId.get(id).name), make('p', { class: 'quiet' }, describeReasons(reasons))));
  });
  list.replaceChildren(...rows);
}
