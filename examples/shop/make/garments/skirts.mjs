/** Skirts: nine cuts. */
import { lightness } from './colour.mjs';
import { CLIPPED, buttons, closedPair, folds, line, outline, pair, path, point, range, waves } from './paths.mjs';

const SKIRT_CUTS = [
  { name: 'A-line', hip: 56, hem: 86, length: 286 },
  { name: 'pencil', hip: 62, hem: 50, length: 292 },
  { name: 'pleated', hip: 56, hem: 96, length: 268 },
  { name: 'circle', hip: 64, hem: 118, length: 262 },
  { name: 'tiered', hip: 54, hem: 100, length: 318 },
  { name: 'wrap', hip: 60, hem: 74, length: 290 },
  { name: 'short', hip: 60, hem: 74, length: 222 },
  { name: 'button-through', hip: 58, hem: 80, length: 300 },
  { name: 'fluted', hip: 60, hem: 78, length: 312 },
];

export function skirt(product, { ink }, pick) {
  const cut = SKIRT_CUTS[Number(product.id.slice(1)) % SKIRT_CUTS.length];
  const shift = Math.round((330 - cut.length) / 2.6);
  const top = 56 + shift - 8;
  const bottom = cut.length + shift;
  const waist = 42;
  const hips = [waist + 4, top + 28, cut.hip, top + 46, cut.hip + 2, top + 76];
  const words = [];
  const details = [path(`M${point(-1, waist + 1.4, top + 16)}Q${point(1, 0, top + 20)} ${point(1, waist + 1.4, top + 16)}`)];
  const behind = [];
  let body;
  if (cut.name === 'circle') {
    body = outline([0, top + 3], [waist / 2, top + 3, waist, top], [waist + 6, top + 50, cut.hem - 14, bottom - 70, cut.hem, bottom - 6], ...waves(cut.hem, bottom - 6, 3, 15));
    details.push(folds(6, waist * 0.7, top + 30, cut.hem * 0.96, bottom + 12));
  } else if (cut.name === 'pleated') {
    body = outline([0, top + 3], [waist / 2, top + 3, waist, top], [waist + 8, top + 40, cut.hem - 8, bottom - 60, cut.hem, bottom], [cut.hem / 2, bottom + 14, 0, bottom + 14]);
    const pleats = 7 + 2 * pick('pleats', 3);
    details.push(folds(pleats, waist, top + 19, cut.hem, bottom + 16));
    details.push(path(range(pleats - 1).map((index) => {
      const at = (index + 1) / pleats * 2 - 1;
      return `M${point(1, at * waist, top + 19)}L${point(1, at * cut.hem, bottom + 16)}`;
    }).join(''), `${CLIPPED} opacity=".55"`));
  } else if (cut.name === 'tiered') {
    body = outline([0, top + 3], [waist / 2, top + 3, waist, top], [waist + 22, top + 74], [waist + 28, top + 78], [cut.hip + 24, top + 158], [cut.hip + 31, top + 162], [cut.hem, bottom], ...waves(cut.hem, bottom, 4, 10));
    details.push(path(`M${point(-1, waist + 25, top + 76)}Q${point(1, 0, top + 92)} ${point(1, waist + 25, top + 76)}M${point(-1, cut.hip + 27, top + 160)}Q${point(1, 0, top + 178)} ${point(1, cut.hip + 27, top + 160)}`));
    details.push(folds(7, waist * 0.9, top + 18, 60, top + 72), folds(9, 60, top + 92, 78, top + 160), folds(9, 82, top + 180, cut.hem, bottom + 12));
  } else if (cut.name === 'fluted') {
    body = outline([0, top + 3], [waist / 2, top + 3, waist, top], hips, [cut.hip, bottom - 100, cut.hip - 9, bottom - 82], [cut.hip - 4, bottom - 40, cut.hem, bottom], ...waves(cut.hem, bottom, 3, 12));
    details.push(path(`M${point(-1, cut.hip - 9, bottom - 82)}Q${point(1, 0, bottom - 66)} ${point(1, cut.hip - 9, bottom - 82)}`), folds(6, 46, bottom - 70, cut.hem, bottom + 10));
  } else {
    body = outline([0, top + 3], [waist / 2, top + 3, waist, top], hips, [(cut.hip + cut.hem) / 2 + 1, (top + bottom) / 2 + 20, cut.hem, bottom], [cut.hem / 2, bottom + (cut.hem > 60 ? 12 : 6), 0, bottom + (cut.hem > 60 ? 12 : 6)]);
    const style = pick('style', 3);
    if (cut.name === 'wrap') {
      details.push(path(`${line(1, [-18, top + 19], [10, top + 100, 30, bottom + 10])}`), path(line(1, [-24, top + 14], [-34, top + 4, -44, top + 18], [-40, top + 26, -24, top + 14], [-34, top + 50, -40, top + 74]) + line(1, [-24, top + 14], [-26, top + 44, -22, top + 66]), `stroke="${ink.line}" stroke-width="3"`));
      details.push(path(`M${point(1, -18, top + 19)}Q${point(1, 10, top + 100)} ${point(1, 30, bottom + 10)}L${point(1, 16, bottom + 12)}Z`, 'fill="#100" opacity=".14" stroke="none"'));
      words.push('a tie');
    } else if (cut.name === 'button-through') {
      details.push(path(line(1, [8, top + 19], [8, bottom + 12]), 'opacity=".8"'), buttons(0, top + 10, bottom - 6, 8, ink, 3.6));
    } else if (cut.name === 'pencil') {
      details.push(path(pair([24, top + 18], [26, top + 34, 24, top + 48])));
      if (style === 0) { details.push(path(line(1, [0, bottom - 62], [0, bottom + 6])), path(line(1, [0, bottom - 62], [-7, bottom + 6], [7, bottom + 6]) + 'Z', `fill="${ink.inside}"`)); words.push('a slit'); }
      else { details.push(path(pair([34, top + 19], [30, top + 110, 33, bottom + 5]), 'opacity=".7"')); words.push('panel seams'); }
    } else {
      if (style === 0) { details.push(path(closedPair([17, top + 44], [44, top + 44], [45, top + 74], [31, top + 82], [18, top + 74]))); words.push('patch pockets'); }
      if (style === 1) { details.push(path(pair([14, top + 19], [24, top + 110, 36, bottom + 9]), 'opacity=".75"')); words.push('panel seams'); }
      if (style === 2) { details.push(path(pair([28, top + 18], [34, top + 46, 54, top + 52]))); details.push(buttons(0, top + 10.5, top + 10.5, 1, ink, 3.6)); words.push('side pockets'); }
    }
    if (cut.hem > 60) details.push(folds(4, waist * 0.5, top + 90, cut.hem * 0.9, bottom + 12, pick('phase', 3) * 0.12));
    if (pick('hem', 3) === 0) { details.push(path(`M${point(-1, cut.hem - 1, bottom - 12)}Q${point(1, 0, bottom + (cut.hem > 60 ? 12 : 0))} ${point(1, cut.hem - 1, bottom - 12)}`, `stroke="${ink.trim}" opacity=".7" stroke-width="2.4"`)); words.push('a trimmed hem'); }
  }
  if (cut.name !== 'wrap' && cut.name !== 'button-through' && pick('belt', 4) === 0) {
    details.push(path(`M${point(-1, waist, top + 9)}Q${point(1, 0, top + 13)} ${point(1, waist, top + 9)}`, `stroke="${lightness(ink.base) < 0.35 ? '#9b6b43' : '#3b2c25'}" stroke-width="11"`));
    details.push(`<rect x="142" y="${top + 5}" width="16" height="13" rx="2" stroke="#d9b25f" stroke-width="2.4"/>`);
    words.push('a belt');
  }
  return { body, behind, details, what: `${cut.name} skirt`, words };
}
