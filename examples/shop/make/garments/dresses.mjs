/** Dresses and light tops. */
import { CLIPPED, buttons, folds, line, outline, pair, path, point, waves } from './paths.mjs';
import { NECKLINES, SLEEVE_WORDS, collarDetails, insideBack, sleevePart, topBody } from './tops.mjs';

export function tee(product, { ink }, pick) {
  const neckline = [NECKLINES.high, NECKLINES.scoop, NECKLINES.boat][pick('neck', 3)];
  const name = ['short', 'three-quarter', 'long'][pick('sleeve', 3)];
  const { sleeves, details: sleeveDetails } = sleevePart(name, ink);
  const hem = pick('hem', 2) ? 'straight' : 'long';
  const end = hem === 'long' ? 324 : 292;
  const details = [collarDetails(neckline === NECKLINES.boat ? 'boat' : 'scoop', ink), folds(3, 16, 190, 46, end + 2), path(`M${point(-1, 58, end - 14)}Q${point(1, 0, end - 6)} ${point(1, 58, end - 14)}`, 'stroke-dasharray="3 2" opacity=".8"')];
  if (neckline === NECKLINES.high) details[0] = path(`M${point(-1, 25, 66)}Q${point(1, 0, 96)} ${point(1, 25, 66)}`, `stroke="${ink.pale}" stroke-width="5"`);
  const words = [SLEEVE_WORDS[name]];
  if (pick('pocket', 3) === 0) { details.push(path(line(1, [18, 134], [44, 134], [44, 160], [31, 168], [18, 160]) + 'Z')); words.push('a chest pocket'); }
  return { behind: [insideBack(neckline, ink)], sleeves, sleeveDetails, body: topBody(neckline, hem, 61), details, what: 'top', words };
}

export function camisole(product, { ink }, pick) {
  const frill = pick('frill', 2);
  const body = outline([0, 122], [20, 116, 34, 96], [40, 110, 52, 138], [54, 180, 46, 200, 64, 286], ...(frill ? waves(64, 284, 3, 9) : [[32, 294, 0, 294]]));
  const details = [path(pair([35, 97], [37, 74, 32, 60]), `stroke="${ink.base}" stroke-width="4"`), path(pair([0, 129], [22, 123, 37, 104]), 'opacity=".7"'), folds(5, 22, 150, 58, 300)];
  if (frill) details.push(path(`M${point(-1, 60, 262)}Q${point(1, 0, 272)} ${point(1, 60, 262)}`));
  if (pick('bow', 2)) details.push(buttons(0, 140, 200, 4, ink, 2.6));
  return { behind: [path(pair([32, 60], [26, 72, 25, 108]), `stroke="${ink.inside}" stroke-width="3"`), path(outline([0, 106], [20, 106, 34, 97], [26, 116, 0, 124]), `fill="${ink.inside}"`)], body, details, what: 'camisole', words: [frill ? 'a frill' : 'thin straps'] };
}

export function dress(product, { ink }, pick) {
  const sleeveName = ['none', 'short', 'puff', 'three-quarter'][pick('sleeve', 4)];
  const { sleeves, details: sleeveDetails } = sleevePart(sleeveName, ink);
  const neckline = [NECKLINES.scoop, NECKLINES.v, NECKLINES.boat][pick('neck', 3)];
  const hem = 92 + pick('hem', 3) * 8;
  const end = 318 + pick('length', 3) * 7;
  const body = outline([0, neckline.y], neckline.curve(neckline.x, neckline.y), [60, 80], [50, 110, 54, 140], [53, 160, 42, 172, 41, 184], [56, 240, hem - 6, end - 40, hem, end - 4], ...waves(hem, end - 4, 3, 11));
  const details = [path(`M${point(-1, 41, 184)}Q${point(1, 0, 191)} ${point(1, 41, 184)}`), folds(6, 34, 192, hem, end + 12), path(pair([30, 118], [26, 150, 28, 186]), 'opacity=".5"')];
  const words = [SLEEVE_WORDS[sleeveName]];
  if (pick('belt', 2)) { details.push(path(`M${point(-1, 42, 184)}Q${point(1, 0, 191)} ${point(1, 42, 184)}`, `stroke="${ink.trim}" stroke-width="9"`)); words.push('a belt'); }
  return { behind: [insideBack(neckline, ink)], sleeves, sleeveDetails, body, details, what: 'dress', words };
}

export function slipDress(product, { ink }, pick) {
  const end = 326 + pick('length', 2) * 8;
  const hem = 70 + pick('hem', 3) * 8;
  const body = outline([0, 104], [16, 100, 30, 80], [36, 96, 48, 122], [50, 150, 40, 170, 44, 196], [50, 250, hem, end - 4], [hem / 2, end + 8, 0, end + 8]);
  const details = [path(pair([31, 81], [33, 58, 28, 44]), `stroke="${ink.base}" stroke-width="4"`), path(pair([0, 111], [18, 106, 33, 88]), 'opacity=".7"'), folds(4, 20, 180, hem * 0.85, end + 10), path(pair([22, 122], [18, 138, 24, 152]), 'opacity=".55"')];
  if (pick('tier', 2)) details.push(path(`M${point(-1, hem - 5, end - 44)}Q${point(1, 0, end - 30)} ${point(1, hem - 5, end - 44)}`, CLIPPED), folds(9, hem * 0.8, end - 38, hem, end + 10));
  return { behind: [path(pair([28, 44], [22, 56, 21, 92]), `stroke="${ink.inside}" stroke-width="3"`), path(outline([0, 90], [18, 90, 30, 81], [22, 100, 0, 108]), `fill="${ink.inside}"`)], body, details, what: 'slip dress', words: ['thin straps'] };
}

export function shirtDress(product, { ink }, pick) {
  const sleeveName = ['short', 'long', 'balloon'][pick('sleeve', 3)];
  const { sleeves, details: sleeveDetails } = sleevePart(sleeveName, ink);
  const body = outline([0, 76], NECKLINES.high.curve(22, 76), [64, 82], [54, 110, 56, 146], [54, 170, 46, 182, 45, 194], [54, 250, 78, 318], [76, 334, 40, 340, 0, 340]);
  const details = [
    path(pair([7, 80], [7, 340]), 'opacity=".7"'), buttons(0, 100, 172, 3, ink, 3.2), buttons(0, 216, 310, 4, ink, 3.2), folds(5, 34, 206, 70, 342),
    path(`M${point(-1, 46, 193)}Q${point(1, 0, 200)} ${point(1, 46, 193)}`, `stroke="${ink.line}" stroke-width="11"`),
    path(line(1, [4, 199], [14, 222, 10, 252]) + line(1, [4, 199], [-6, 224, -4, 244]), 'stroke-width="4.5"'), collarDetails('shirt', ink),
  ];
  return { behind: [insideBack(NECKLINES.high, ink)], sleeves, sleeveDetails, body, details, what: 'shirt dress', words: [SLEEVE_WORDS[sleeveName], 'a tie belt'] };
}
