/** Blouses: collars, sleeves and hems in turn. */
import { NECKLINES, SLEEVE_WORDS, collarDetails, insideBack, sleevePart, topBody } from './tops.mjs';
import { buttons, folds, line, pair, path, point, ribs } from './paths.mjs';

const BLOUSE_COLLARS = ['shirt', 'bow', 'round', 'band', 'v', 'ruffle', 'wrap', 'scoop', 'boat'];
const BLOUSE_SLEEVES = ['long', 'short', 'balloon', 'three-quarter', 'puff', 'bell', 'none'];
const BLOUSE_HEMS = ['shirt-tail', 'straight', 'peplum', 'gathered', 'long', 'cropped'];

const COLLAR_WORDS = { shirt: 'a shirt collar', bow: 'a bow', round: 'a round collar', band: 'a stand-up collar', v: 'a V-neck', ruffle: 'ruffles', wrap: 'a wrap front', scoop: 'a scoop neck', boat: 'a boat neck' };

export function blouse(product, { ink }, pick) {
  const number = Number(product.id.slice(1));
  const collar = BLOUSE_COLLARS[(product.turn + pick('collar', 2)) % BLOUSE_COLLARS.length];
  const sleeveName = BLOUSE_SLEEVES[(number * 3 + product.turn) % BLOUSE_SLEEVES.length];
  const hem = BLOUSE_HEMS[(number + pick('hem', 3)) % BLOUSE_HEMS.length];
  const neckline = collar === 'v' || collar === 'wrap' ? NECKLINES.v : collar === 'scoop' ? NECKLINES.scoop : collar === 'boat' ? NECKLINES.boat : NECKLINES.high;
  const side = 58 + pick('side', 3) * 3;
  const { sleeves, details: sleeveDetails } = sleevePart(sleeveName, ink);
  const end = { straight: 292, 'shirt-tail': 308, peplum: 284, gathered: 289, long: 324, cropped: 247 }[hem];
  const details = [];
  const words = [COLLAR_WORDS[collar], SLEEVE_WORDS[sleeveName]];
  if (['shirt', 'round', 'band', 'bow', 'ruffle'].includes(collar)) {
    details.push(path(collar === 'ruffle' ? line(1, [0, 184], [0, end]) : pair([7, 80], [7, end]), 'opacity=".7"'));
    const first = collar === 'bow' ? 172 : collar === 'ruffle' ? 198 : 98;
    details.push(buttons(0, first, end - 20, Math.max(2, Math.round((end - first) / 36)), ink));
  }
  const extra = pick('extra', 4);
  if (extra === 0 && !['ruffle', 'bow', 'wrap', 'peplum'].includes(collar)) { details.push(path(line(1, [20, 140], [46, 140], [46, 166], [33, 173], [20, 166]) + 'Z')); words.push('a chest pocket'); }
  if (extra === 1) details.push(path(pair([36, 150], [30, 200, 34, hem === 'peplum' ? 210 : end - 10]), 'opacity=".5"'));
  if (extra === 2 && collar !== 'wrap') details.push(path(pair([60, 116], [34, 122, 12, 118]), 'opacity=".65"'));
  if (hem === 'peplum') { details.push(path(`M${point(-1, 45, 210)}Q${point(1, 0, 216)} ${point(1, 45, 210)}`), folds(5, 40, 214, side + 14, 286)); words.push('a peplum'); }
  else details.push(folds(3, 20, 190, side * 0.8, end + 2, extra * 0.07));
  if (hem === 'gathered') details.push(ribs(`M${point(-1, side - 9, 277)}Q${point(1, 0, 284)} ${point(1, side - 9, 277)}`, 13, ink));
  if (collar === 'wrap' && hem !== 'cropped' && hem !== 'gathered') details.push(path(line(1, [-50, 208], [-62, 216, -60, 250]) + line(1, [-50, 208], [-48, 226, -44, 244]), 'stroke-width="3.2"'));
  details.push(collarDetails(collar, ink));
  return { behind: [insideBack(neckline, ink)], sleeves, sleeveDetails, body: topBody(neckline, hem, side), details, what: `${hem === 'cropped' || hem === 'long' ? `${hem} ` : ''}blouse`, words };
}
