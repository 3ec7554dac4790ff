/** What blouses and the sale's tops and dresses share: necklines, collars, sleeves and hems. */
import { closedPair, line, outline, pair, path, point, waves } from './paths.mjs';

export const NECK = 66;

/** Sleeves hang behind the body; `cuff` is the line where the sleeve ends. */
const SLEEVES = {
  long: { d: [[62, 80], [92, 100, 104, 180, 112, 258], [100, 266, 88, 264], [84, 200, 74, 160, 54, 146], [40, 110]], cuff: [[110, 243], [98, 250, 87, 249]], fold: [[82, 178], [90, 182, 97, 178]] },
  'three-quarter': { d: [[62, 80], [90, 98, 100, 150, 107, 214], [94, 223, 80, 221], [78, 180, 70, 155, 54, 146], [40, 110]], cuff: [[106, 203], [94, 212, 80, 210]] },
  short: { d: [[62, 80], [82, 88, 96, 116, 103, 148], [90, 162, 72, 163], [66, 152, 54, 146], [40, 110]], cuff: [[101, 139], [88, 153, 70, 155]] },
  puff: { d: [[60, 80], [94, 62, 124, 104, 106, 152], [92, 164, 76, 162], [66, 156, 54, 146], [40, 110]], cuff: [[109, 143], [94, 156, 75, 154]], fold: [[72, 92], [88, 104, 92, 142]] },
  bell: { d: [[62, 80], [88, 98, 98, 170, 128, 250], [108, 272, 84, 264], [82, 200, 72, 160, 54, 146], [40, 110]], fold: [[90, 190], [98, 226, 104, 264]] },
  balloon: { d: [[62, 80], [94, 96, 134, 200, 112, 246], [110, 262], [100, 266, 91, 264], [88, 248], [80, 200, 72, 160, 54, 146], [40, 110]], cuff: [[112, 246], [99, 252, 88, 248]], fold: [[100, 180], [108, 214, 104, 244]] },
  none: null,
};

/** What is left and right of the neckline, from the centre to the shoulder. */
export const NECKLINES = {
  high: { x: 22, y: 76, curve: (x, y) => [x * 0.8, y, x, NECK] },
  scoop: { x: 30, y: 104, curve: (x, y) => [x * 0.9, y, x, NECK] },
  boat: { x: 40, y: 80, curve: (x, y) => [x * 0.6, y, x, NECK + 4] },
  v: { x: 26, y: 124, curve: (x) => [x, NECK] },
};

const HEMS = {
  straight: (side) => [[56, 172, 55, 214, side, 286], [side / 2, 292, 0, 292]],
  'shirt-tail': (side) => [[56, 172, 54, 210, side, 264], [side - 4, 298, 30, 308, 0, 308]],
  peplum: (side) => [[56, 168, 46, 196, 45, 210], [56, 240, side + 16, 276], ...waves(side + 16, 276, 3, 9)],
  gathered: (side) => [[60, 180, side + 10, 226, side + 6, 254], [side, 266, side - 9, 270], [side - 9, 284], [side / 2, 289, 0, 289]],
  long: (side) => [[57, 180, 58, 240, side + 8, 316], [side / 2, 324, 0, 324]],
  cropped: (side) => [[56, 172, 56, 200, side - 2, 240], [side / 2, 247, 0, 247]],
};

export function topBody(neckline, hem, side) {
  return outline([0, neckline.y], neckline.curve(neckline.x, neckline.y), [66, 82], [56, 110, 57, 146], ...HEMS[hem](side));
}

export function insideBack(neckline, ink) {
  const y = neckline === NECKLINES.boat ? NECK + 4 : NECK;
  return path(outline([0, y + 5], [neckline.x * 0.7, y + 4, neckline.x + 1, y - 1], [neckline.x * 0.8, neckline.y, 0, neckline.y + 3]), `fill="${ink.inside}"`);
}

export const SLEEVE_WORDS = { long: 'long sleeves', short: 'short sleeves', balloon: 'balloon sleeves', 'three-quarter': 'three-quarter sleeves', puff: 'puff sleeves', bell: 'bell sleeves', none: 'no sleeves' };

export function sleevePart(name, ink, rib) {
  const sleeve = SLEEVES[name];
  if (!sleeve) return { sleeves: '', details: [] };
  const details = [];
  if (sleeve.cuff) details.push(rib ? '' : path(pair(...sleeve.cuff)));
  if (sleeve.fold) details.push(path(pair(...sleeve.fold), 'opacity=".55"'));
  return { sleeves: closedPair(...sleeve.d), details };
}

export function collarDetails(collar, ink) {
  const leaf = `fill="${ink.pale}"`;
  switch (collar) {
    case 'shirt': return path(closedPair([1, 80], [12, 66, 23, 60], [33, 70], [21, 101])  , leaf);
    case 'round': return path(closedPair([0, 80], [14, 76, 22, 63], [40, 74], [40, 104, 4, 106, 0, 80]), leaf);
    case 'band': return path(outline([0, 82], [16, 82, 22, 66], [20, 57], [14, 70, 0, 71]), leaf);
    case 'bow': return path(outline([0, 82], [16, 82, 23, 66], [20, 58], [14, 72, 0, 72]), leaf)
      + path(closedPair([3, 86], [8, 128, 20, 160], [30, 156], [18, 120, 6, 84]), leaf)
      + path(closedPair([2, 84], [20, 62, 44, 78], [42, 104, 18, 100, 2, 88]), leaf)
      + `<rect x="144" y="78" width="12" height="14" rx="4" ${leaf}/>`;
    case 'ruffle': return path(closedPair([0, 78], [20, 84, 16, 96], [24, 108, 15, 120], [23, 132, 14, 144], [20, 156, 12, 168], [16, 180, 0, 186]), leaf) + path(outline([0, 80], [16, 82, 22, 66], [20, 58], [14, 71, 0, 71]), leaf);
    case 'v': return path(pair([0, 133], [33, 70]), 'opacity=".7"');
    case 'wrap': return path(line(1, [26, 66], [0, 124], [-30, 160, -54, 204])) + path(line(1, [-26, 66], [0, 124]));
    case 'scoop': return path(`M${point(-1, 36, 68)}C${point(-1, 33, 114)} ${point(1, 33, 114)} ${point(1, 36, 68)}`, 'opacity=".7"');
    default: return path(`M${point(-1, 46, 73)}Q${point(1, 0, 94)} ${point(1, 46, 73)}`, 'opacity=".7"');
  }
}
