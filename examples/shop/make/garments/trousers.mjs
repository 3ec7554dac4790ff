/** Trousers: seven cuts, with waists, pockets and legs to choose from. */
import { lightness } from './colour.mjs';
import { CLIPPED, buttons, closedPair, line, pair, path, point } from './paths.mjs';

const TROUSER_CUTS = [
  { name: 'straight-leg', hip: 60, knee: [58, 15], hem: [60, 16], length: 336 },
  { name: 'wide-leg', hip: 64, knee: [74, 9], hem: [90, 5], length: 338 },
  { name: 'slim', hip: 57, knee: [49, 18], hem: [45, 20], length: 334 },
  { name: 'flared', hip: 57, knee: [49, 16], hem: [79, 6], length: 338 },
  { name: 'cropped', hip: 63, knee: [68, 10], hem: [73, 10], length: 288 },
  { name: 'tapered', hip: 70, knee: [66, 15], hem: [45, 22], length: 322 },
  { name: 'knee-length', hip: 64, knee: [70, 8], hem: [72, 9], length: 232 },
];

export function trousers(product, { ink, weave }, pick) {
  const cut = TROUSER_CUTS[product.turn % TROUSER_CUTS.length];
  const top = 46 + Math.round((338 - cut.length) / 3);
  const bottom = cut.length + Math.round((338 - cut.length) / 3);
  const knee = Math.min(top + 178, bottom - 40);
  const crotch = top + 104;
  const waist = 45;
  const body = closedPair(
    [0, top + 3], [waist / 2, top + 3, waist, top],
    [waist + 5, top + 40, cut.hip, top + 60, cut.hip, top + 92],
    [cut.hip, top + 130, cut.knee[0], knee - 30, cut.knee[0], knee],
    [cut.knee[0], knee + 30, cut.hem[0], bottom],
    [(cut.hem[0] + cut.hem[1]) / 2, bottom + 5, cut.hem[1], bottom + 2],
    [cut.knee[1], knee + 20, 0, crotch],
  );
  const jeans = product.colour === 'blue' || product.colour === 'navy blue';
  const stitch = jeans ? 'stroke="#d9a45c" stroke-dasharray="4 2.4"' : '';
  const middle = (cut.hem[0] + cut.hem[1]) / 2;
  const words = [];
  const details = [
    path(`M${point(-1, waist + 1.6, top + 17)}Q${point(1, 0, top + 21)} ${point(1, waist + 1.6, top + 17)}`),
    path(line(1, [14, top + 20], [15, top + 60, 0, top + 74]), stitch),
    path(pair([7, crotch - 9], [16, crotch - 5, 27, crotch - 10]), 'opacity=".5"'),
  ];
  const waistStyle = pick('waist', 4);
  if (waistStyle === 0) {
    details.push(path(`M${point(-1, waist + 1, top + 10)}Q${point(1, 0, top + 14)} ${point(1, waist + 1, top + 10)}`, `stroke="${lightness(ink.base) < 0.35 ? '#9b6b43' : '#4a3325'}" stroke-width="11"`));
    details.push('<rect x="142" y="' + (top + 6) + '" width="16" height="13" rx="2" stroke="#d9b25f" stroke-width="2.4"/>');
    words.push('a belt');
  } else if (waistStyle === 1) {
    details.push(path(pair([2, top + 12], [3, top + 40, 12, top + 52]), `stroke="${ink.trim}" stroke-width="2.2"`), buttons(0, top + 12, top + 12, 1, ink, 3.6));
    words.push('a drawstring');
  } else {
    details.push(buttons(0, top + 11.5, top + 11.5, 1, jeans ? { trim: '#d9b25f' } : ink, 3.8));
    details.push(path(pair([26, top], [26, top + 19]) + pair([41, top - 1], [42, top + 17]), 'stroke-width="3.4"'));
  }
  const pocket = pick('pocket', 3);
  if (pocket === 0) { details.push(path(pair([30, top + 19], [36, top + 44, waist + 12, top + 48]), `${CLIPPED} ${stitch}`)); words.push('curved pockets'); }
  if (pocket === 1) { details.push(path(pair([31, top + 19], [waist + 11, top + 62]), `${CLIPPED} ${stitch}`)); words.push('slant pockets'); }
  if (pocket === 2) {
    const y = Math.min(knee - 44, top + 116);
    details.push(path(closedPair([31, y], [90, y], [90, y + 36], [33, y + 36]) + pair([31, y + 10], [90, y + 10]), CLIPPED));
    words.push('patch pockets');
  }
  const leg = jeans ? 2 : pick('leg', 4);
  if (leg === 0) { details.push(path(pair([24, top + 60], [30, knee, middle, bottom]), 'opacity=".75"')); words.push('a crease'); }
  if (leg === 1) {
    details.push(path(pair([cut.hem[0] - 0.5, bottom - 15], [middle, bottom - 10, cut.hem[1] + 0.6, bottom - 13])), path(closedPair([cut.hem[0], bottom - 15], [middle, bottom - 10, cut.hem[1], bottom - 13], [cut.hem[1], bottom + 2], [middle, bottom + 5, cut.hem[0], bottom]), `fill="${ink.pale}" fill-opacity=".6"`));
    words.push('turn-ups');
  }
  if (leg === 2) details.push(path(pair([cut.hem[0] - 1, bottom - 7], [middle, bottom - 2, cut.hem[1], bottom - 5]), stitch || 'opacity=".7"'));
  if (leg === 3 && !weave) {
    details.push(path(pair([waist + 3, top + 20], [waist + 4, top + 44, cut.hip - 4, top + 64, cut.hip - 4, top + 92], [cut.hip - 4, top + 130, cut.knee[0] - 4, knee - 30, cut.knee[0] - 4, knee], [cut.knee[0] - 4, knee + 30, cut.hem[0] - 4, bottom]), `stroke="${ink.trim}" stroke-width="2.6"`));
    words.push('a side stripe');
  }
  return { body, details, what: `${cut.name} trousers`, words };
}
