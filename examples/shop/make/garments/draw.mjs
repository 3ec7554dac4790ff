/**
 * Draws one product as a flat SVG: its recorded kind in its recorded colour, everything else varied by its number, so
 * that the same product always gets the same drawing. The data behind the shop holds no photographs.
 */
import { blouse } from './blouses.mjs';
import { cloth, LOOKS } from './cloth.mjs';
import { DARKER_GROUNDS, GROUNDS, lightness } from './colour.mjs';
import { camisole, dress, shirtDress, slipDress, tee } from './dresses.mjs';
import { coat, jacket, waistcoat } from './jackets.mjs';
import { cardigan, jumper, rollneck } from './knits.mjs';
import { HEIGHT, WIDTH, compact } from './paths.mjs';
import { skirt } from './skirts.mjs';
import { trousers } from './trousers.mjs';

const MAKERS = { trousers, skirts: skirt, blouses: blouse };

/** The data does not say what a sale piece is: its kind is drawn freely, in turn. */
const SALE_KINDS = [jumper, dress, jacket, tee, cardigan, slipDress, coat, camisole, rollneck, shirtDress, waistcoat];

/** FNV-1a, 32 bits: a fixed, well mixed number for a text. */
function hash(text) {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return (value ^ (value >>> 15)) >>> 0;
}

function compose(ground, { weave, ink }, { behind = [], sleeves = '', sleeveDetails = [], body, details }) {
  const both = `${sleeves && '<use href="#s"/>'}<use href="#b"/>`;
  const pattern = weave ? `<pattern id="p" width="${weave[0]}" height="${weave[0]}" patternUnits="userSpaceOnUse">${weave[1]}</pattern>` : '';
  const woven = (id) => (weave ? `<use href="#${id}" fill="url(#p)"/>` : '');
  // A wide stroke clipped to the shape and shifted sideways shades one edge and lights the other.
  const volume = (id, clip) =>
    `<g clip-path="url(#${clip})" stroke-width="26" opacity=".1"><use href="#${id}" x="-7" y="-3" stroke="#100"/><use href="#${id}" x="9" y="5" stroke="#fff"/></g>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<defs>${pattern}${sleeves && `<path id="s" d="${compact(sleeves)}"/><clipPath id="d"><use href="#s"/></clipPath>`}<path id="b" d="${compact(body)}"/><clipPath id="c"><use href="#b"/></clipPath></defs>`,
    `<path fill="${ground}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    `<g fill="#210" opacity=".14" transform="translate(5 8)">${both}</g>`,
    `<g fill="none" stroke="${ink.line}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">`,
    behind.join(''),
    sleeves && `<use href="#s" fill="${ink.base}"/>${woven('s')}${volume('s', 'd')}${sleeveDetails.join('')}`,
    `<use href="#b" fill="${ink.base}"/>${woven('b')}${volume('b', 'c')}`,
    details.filter(Boolean).join(''),
    '</g></svg>\n',
  ].filter(Boolean).join('\n');
}

/**
 * Draws a product.
 *
 * @param product `id`, `category`, `colour`, and `turn`: the how-many-th of its category and colour it is, from 0.
 * @returns `svg`, a whole file of less than 2.5 KB, and `alt`, what the drawing shows, in words.
 */
export function draw(product) {
  const pick = (salt, count) => hash(`${product.id} ${salt}`) % count;
  const fabric = cloth(product, pick);
  const number = Number(product.id.slice(1));
  const make = MAKERS[product.category] ?? SALE_KINDS[(number * 4 + product.turn) % SALE_KINDS.length];
  const piece = make(product, fabric, pick);
  const grounds = lightness(fabric.ink.base) > 0.72 ? DARKER_GROUNDS : GROUNDS;
  const ground = grounds[(number * 3 + product.category.length) % grounds.length];
  const worn = piece.words.slice(0, 2).join(' and ');
  const article = piece.what.endsWith('trousers') ? '' : 'a ';
  const woven = fabric.name && `${LOOKS[fabric.name]} `;
  const alt = `Drawing of ${article}${product.colour} ${woven}${piece.what}${worn && ` with ${worn}`}`;
  return { svg: compose(ground, fabric, piece), alt: alt.replace(/\ba olive/, 'an olive') };
}
