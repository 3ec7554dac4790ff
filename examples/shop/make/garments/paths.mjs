/** Outlines, lines and small parts, given by their right half: x counts from the centre of the picture. */

export const WIDTH = 300;
export const HEIGHT = 375;
const CENTRE = WIDTH / 2;

const short = (value) => String(Math.round(value));
export const point = (side, x, y) => `${short(CENTRE + side * x)} ${short(y)}`;
const LETTER = { 2: 'L', 4: 'Q', 6: 'C' };

function segment(side, numbers) {
  const points = [];
  for (let index = 0; index < numbers.length; index += 2) points.push(point(side, numbers[index], numbers[index + 1]));
  return LETTER[numbers.length] + points.join(' ');
}

/** One line: points are [x from the centre, y]; 2 numbers make a straight, 4 a quadratic, 6 a cubic segment. */
export function line(side, start, ...segments) {
  return `M${point(side, ...start)}${segments.map((numbers) => segment(side, numbers)).join('')}`;
}

/** The same line on both sides of the centre. */
export const pair = (...points) => line(1, ...points) + line(-1, ...points);
export const closedPair = (...points) => `${line(1, ...points)}Z${line(-1, ...points)}Z`;

/** A closed outline from its right half, which runs from the top to the bottom. */
export function outline(start, ...segments) {
  const back = [];
  let from = start;
  for (const numbers of segments) {
    const reversed = [];
    for (let index = numbers.length - 4; index >= 0; index -= 2) reversed.push(numbers[index], numbers[index + 1]);
    back.unshift(segment(-1, [...reversed, ...from]));
    from = numbers.slice(-2);
  }
  const across = from[0] === 0 ? '' : `L${point(-1, ...from)}`;
  return `${line(1, start, ...segments)}${across}${back.join('')}Z`;
}

/** The same path in relative steps, about a third shorter. Paths that already hold other commands stay as they are. */
export function compact(d) {
  if (/[^MLQCZ\d\s-]/.test(d)) return d;
  let [x, y, startX, startY, last] = [0, 0, 0, 0, ''];
  return d.replace(/([MLQCZ])([^MLQCZ]*)/g, (_, letter, text) => {
    if (letter === 'Z') {
      [x, y, last] = [startX, startY, 'z'];
      return 'z';
    }
    const numbers = text.trim().split(/\s+|(?<=\d)(?=-)/).map(Number);
    const steps = numbers.map((number, index) => number - (index % 2 ? y : x));
    [x, y] = numbers.slice(-2);
    if (letter === 'M') [startX, startY] = [x, y];
    let [command, values] = [letter === 'M' ? 'M' : letter.toLowerCase(), letter === 'M' ? numbers : steps];
    if (letter === 'L' && steps[0] === 0) [command, values] = ['v', [steps[1]]];
    else if (letter === 'L' && steps[1] === 0) [command, values] = ['h', [steps[0]]];
    const joined = values.join(' ').replace(/ -/g, '-');
    const repeated = command === last && command !== 'M';
    last = command;
    return repeated ? (joined.startsWith('-') ? joined : ` ${joined}`) : command + joined;
  });
}

export const CLIPPED = 'clip-path="url(#c)"';
export const path = (d, attributes = '') => `<path d="${compact(d)}"${attributes && ` ${attributes}`}/>`;
export const range = (count) => Array.from({ length: count }, (_, index) => index);

/** A column of buttons: a round stroke of no length is a dot. */
export function buttons(x, from, to, count, ink, r = 3) {
  const step = count > 1 ? (to - from) / (count - 1) : 0;
  const dots = range(count).map((index) => `M${point(1, x, from + step * index)}h0`).join('');
  return path(dots, `stroke="${ink.trim}" stroke-width="${r * 2}"`);
}

/** Ribbing: one thick dashed stroke is a row of ribs. */
export const ribs = (d, width, ink, clip = 'c') =>
  path(d, `${clip && `clip-path="url(#${clip})" `}stroke="${ink.line}" stroke-width="${width}" stroke-dasharray="1.4 3.4" stroke-linecap="butt"`);

/** Soft wedges that open towards the hem: the folds of a full skirt. */
export function folds(count, top, topY, hem, hemY, phase = 0) {
  const wedges = range(count).map((index) => {
    const at = (index + 0.5 + phase) / count * 2 - 1;
    const width = hem / count * 0.42;
    return `M${point(1, at * top, topY)}L${point(1, at * hem - width, hemY)}L${point(1, at * hem + width, hemY)}Z`;
  });
  return path(wedges.join(''), `${CLIPPED} fill="#100" opacity=".13" stroke="none"`);
}

/** A wavy hem from the right side to the centre; lobes hang down, folds rise between them. */
export function waves(hem, y, lobes, depth) {
  const width = hem / lobes;
  return range(lobes).map((index) => {
    const to = hem - width * (index + 1);
    return [hem - width * (index + 0.5), y + depth + 5 - index * 0.6, to, y + 5 + index * 1.2];
  });
}
