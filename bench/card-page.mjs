// The page that the benches of recording, starting up and interaction stand on: one list of cards.

const KINDS = ['ash', 'elm', 'oak'];
const COLOURS = ['green', 'red', 'golden', 'silver', 'brown'];

const STYLE = `<style>body { margin: 0; font: 16px/1.5 sans-serif } ul { list-style: none; margin: 0; padding: 16px; display: grid; gap: 16px; grid-template-columns: repeat(4, 1fr) } li { min-height: 150px; padding: 16px; background: #ddd } li a { display: block; font-size: 24px } .chosen { background: #bdb }</style>`;

/**
 * A page with one marked list. Each card has four tags, a link and a button; a click leads nowhere and colours its card.
 *
 * @param {number} count Cards.
 * @param {{ head?: string }} [options] `head`: HTML for the end of the head.
 * @returns {string}
 */
export function cardPage(count, { head = '' } = {}) {
  const cards = Array.from({ length: count }, (_, index) => card(index)).join('\n');
  const onClick = `<script>addEventListener('click', (event) => { event.preventDefault(); event.target.closest('li')?.classList.toggle('chosen'); });</script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trees</title><link rel="icon" href="data:,">${STYLE}${head}</head><body>${onClick}<h1>Trees</h1><ul data-sv-rank="trees">\n${cards}\n</ul><footer>The end</footer></body></html>`;
}

/** What the item of a card is called. @param {number} index */
export function cardId(index) {
  return `${KINDS[index % KINDS.length]}-${Math.floor(index / KINDS.length) + 1}`;
}

function card(index) {
  const kind = KINDS[index % KINDS.length];
  const id = cardId(index);
  const tags = `kind: ${kind}; colour: ${COLOURS[(index * 7) % COLOURS.length]}; nursery: nursery ${(index * 13) % 17}; size: ${(index * 11) % 9}`;
  return `<li data-sv-item="${id}" data-sv-tags="${tags}" data-sv-price="${5 + ((index * 37) % 90)}"><a href="/${id}">${id}</a><p>A tree for gardens, parks and streets.</p><button data-sv-track="add_to_cart">Add</button></li>`;
}
