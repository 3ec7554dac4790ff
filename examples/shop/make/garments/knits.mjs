/** Jumpers and cardigans. */
import { buttons, closedPair, line, outline, pair, path, point, range, ribs } from './paths.mjs';
import { NECK, NECKLINES, insideBack } from './tops.mjs';

export function jumper(product, cloths, pick) {
  const { ink } = cloths;
  const neckline = pick('neck', 2) ? NECKLINES.high : NECKLINES.v;
  const body = outline([0, neckline.y], neckline.curve(neckline.x, neckline.y), [70, 84], [60, 112, 60, 150], [64, 200, 66, 268], [60, 288], [30, 292, 0, 292]);
  const sleeves = closedPair([64, 80], [98, 102, 110, 180, 116, 254], [111, 272], [102, 276, 92, 273], [88, 256], [84, 200, 76, 170, 56, 152]);
  const details = [ribs(`M${point(-1, 62, 279)}Q${point(1, 0, 285)} ${point(1, 62, 279)}`, 18, ink), path(`M${point(-1, 65, 268)}Q${point(1, 0, 275)} ${point(1, 65, 268)}`)];
  const sleeveDetails = [ribs(pair([114, 262], [102, 268, 90, 264]), 17, ink, 'd')];
  details.push(neckline === NECKLINES.v
    ? path(pair([0, 134], [32, 69]), `stroke="${ink.pale}" stroke-width="5"`)
    : path(`M${point(-1, 25, 66)}Q${point(1, 0, 98)} ${point(1, 25, 66)}`, `stroke="${ink.pale}" stroke-width="7"`));
  const words = [neckline === NECKLINES.v ? 'a V-neck' : 'a round neck', 'ribbed cuffs'];
  const knit = pick('knit', 3);
  if (!cloths.weave && knit === 0) {
    const cable = (x) => range(8).map((index) => `${index ? '' : `M${point(1, x, 120)}`}q${index % 2 ? -10 : 10} 9 0 18`).join('');
    details.push(path([-34, 34].map(cable).join('') + [-34, 34].map((x) => `M${point(1, x - 9, 118)}V266M${point(1, x + 9, 118)}V266`).join(''), 'stroke-width="2.2" opacity=".8"'));
    words.push('cables');
  } else if (!cloths.weave && knit === 1) {
    details.push(path('M80 182h140M80 196h140', `stroke="${ink.trim}" stroke-width="6" opacity=".85"`), path('M80 211h140', `stroke="${ink.trim}" stroke-width="5" stroke-dasharray="5 6"`));
    words.push('a banded yoke');
  } else details.push(path(pair([38, 200], [44, 230, 40, 262]), 'opacity=".4"'));
  return { behind: [insideBack(neckline, ink)], sleeves, sleeveDetails, body, details, what: 'jumper', words };
}

export function rollneck(product, cloths, pick) {
  const piece = jumper(product, cloths, (salt, count) => (salt === 'neck' ? 1 : pick(salt, count)));
  const { ink } = cloths;
  piece.details.push(path(outline([0, 50], [16, 50, 23, 47], [25, 62, 26, 72], [16, 84, 0, 84]), `fill="${ink.base}"`), ribs(`M${point(-1, 22, 66)}Q${point(1, 0, 74)} ${point(1, 22, 66)}`, 26, ink, ''));
  return { ...piece, what: 'roll-neck jumper', words: piece.words.slice(1) };
}

export function cardigan(product, { ink }, pick) {
  const long = pick('length', 2) ? 312 : 272;
  const body = outline([0, 140], [26, NECK], [70, 84], [60, 112, 60, 150], [63, 200, 66, long - 18], [62, long], [30, long + 5, 0, long + 5]);
  const sleeves = closedPair([64, 80], [98, 102, 110, 180, 116, 254], [111, 272], [102, 276, 92, 273], [88, 256], [84, 200, 76, 170, 56, 152]);
  const details = [
    ribs(`M${point(-1, 64, long - 9)}Q${point(1, 0, long - 3)} ${point(1, 64, long - 9)}`, 17, ink),
    path(`${pair([30, NECK + 1], [5, 138], [5, long + 4])}`, `stroke="${ink.pale}" stroke-width="9"`),
    path(line(1, [0, 140], [0, long + 4])),
    buttons(5, 152, long - 8, long > 300 ? 6 : 5, ink, 3.6),
  ];
  const words = ['ribbed cuffs'];
  if (pick('pockets', 2)) { details.push(path(closedPair([20, long - 74], [50, long - 74], [50, long - 34], [20, long - 34]) + pair([20, long - 66], [50, long - 66]))); words.push('pockets'); }
  return { behind: [insideBack(NECKLINES.v, ink)], sleeves, sleeveDetails: [ribs(pair([114, 262], [102, 268, 90, 264]), 17, ink, 'd')], body, details, what: long > 300 ? 'long cardigan' : 'cardigan', words };
}
