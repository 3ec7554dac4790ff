/** Jackets, coats and waistcoats. */
import { buttons, closedPair, folds, line, outline, pair, path, point } from './paths.mjs';

const JACKET_SLEEVE = [[66, 82], [100, 96, 110, 180, 116, 262], [104, 270, 90, 268], [86, 200, 78, 164, 56, 150]];

function lapels(ink, depth) {
  return path(closedPair([0, depth], [12, 96, 22, 62], [34, 68], [44, 96], [36, 100], [42, 106], [30, depth - 26, 0, depth]), `fill="${ink.pale}"`);
}

export function jacket(product, { ink }, pick) {
  const double = pick('double', 2);
  const depth = double ? 176 : 190;
  const body = outline([0, depth], [26, 62], [72, 84], [60, 114, 60, 150], [52, 190, 56, 200, 66, 282], [50, 300, 12, 300], [6, 296, 0, 288]);
  const details = [
    lapels(ink, depth), path(line(1, [0, depth], [0, 288])), buttons(double ? 12 : 5, depth + 8, depth + 40, 2, ink, 4.2), double ? buttons(-12, depth + 8, depth + 40, 2, ink, 4.2) : '',
    path(pair([22, 238], [56, 234], [57, 246], [22, 250]) + pair([22, 238], [22, 250])), path(pair([36, 150], [30, 200, 32, 238]), 'opacity=".55"'),
    path(line(1, [32, 138], [52, 134]), 'stroke-width="3"'),
  ];
  return { behind: [path(outline([0, 64], [16, 66, 26, 60], [20, 130, 0, depth + 2]), `fill="${ink.inside}"`), path(`M${point(-1, 24, 60)}Q${point(1, 0, 72)} ${point(1, 24, 60)}`)], sleeves: closedPair(...JACKET_SLEEVE), sleeveDetails: [buttons(104, 246, 256, 2, ink, 2), buttons(-104, 246, 256, 2, ink, 2)], body, details, what: double ? 'double-breasted jacket' : 'jacket', words: ['lapels'] };
}

export function coat(product, { ink }, pick) {
  const belt = pick('belt', 2);
  const body = outline([0, 150], [26, 56], [72, 78], [60, 110, 60, 146], [56, 190, 60, 220, 78, 336], [40, 346, 0, 344]);
  const sleeves = closedPair(...JACKET_SLEEVE.map((numbers) => numbers.map((value, index) => (index % 2 ? value - 6 : value))));
  const details = [
    path(closedPair([0, 150], [12, 90, 22, 56], [36, 62], [48, 92], [38, 96], [44, 104], [26, 130, 0, 150]), `fill="${ink.pale}"`),
    path(line(1, [0, 150], [0, 344])), buttons(16, 168, 168, 1, ink, 4.4), buttons(-16, 168, 168, 1, ink, 4.4), buttons(16, 230, 262, 2, ink, 4.4), buttons(-16, 230, 262, 2, ink, 4.4),
    path(pair([36, 246], [52, 240], [56, 274]) + pair([36, 246], [41, 278], [56, 274]), ''), folds(3, 34, 220, 62, 346),
  ];
  if (belt) details.push(path(`M${point(-1, 58, 198)}Q${point(1, 0, 205)} ${point(1, 58, 198)}`, `stroke="${ink.line}" stroke-width="13"`), '<rect x="141" y="193" width="18" height="17" rx="2" stroke="#d9b25f" stroke-width="2.6"/>');
  return { behind: [path(outline([0, 58], [16, 62, 26, 54], [20, 110, 0, 152]), `fill="${ink.inside}"`), path(`M${point(-1, 24, 54)}Q${point(1, 0, 66)} ${point(1, 24, 54)}`)], sleeves, sleeveDetails: [path(pair([112, 232], [100, 240, 87, 238]))], body, details, what: 'coat', words: [belt ? 'a belt' : 'two rows of buttons'] };
}

export function waistcoat(product, { ink }, pick) {
  const body = outline([0, 168], [28, 64], [52, 76], [42, 110, 56, 146], [48, 190, 52, 210, 60, 262], [44, 268, 14, 296], [0, 272]);
  const details = [path(line(1, [0, 168], [0, 272])), buttons(4, 178, 256, 4, ink, 3.6), path(pair([22, 226], [48, 222]) + pair([22, 232], [48, 228]) + pair([22, 226], [22, 232])), path(pair([34, 150], [28, 190, 30, 224]), 'opacity=".6"')];
  const words = ['a V-neck'];
  if (pick('lapel', 2)) { details.push(path(closedPair([0, 168], [14, 110, 26, 66], [38, 72], [40, 110, 34, 128], [20, 150, 0, 168]), `fill="${ink.pale}"`)); words[0] = 'a shawl collar'; }
  return { behind: [path(outline([0, 70], [18, 72, 28, 63], [20, 130, 0, 170]), `fill="${ink.inside}"`)], body, details, what: 'waistcoat', words };
}
