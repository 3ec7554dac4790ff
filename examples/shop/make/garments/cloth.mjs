/** What a garment is made of: a tone and perhaps a weave, or a pattern of several colours. */
import { PALETTES, TONES, inkFor, lightness, mix } from './colour.mjs';

const CLOTHS = {
  'broad stripes': ([ground, a, b]) =>
    [36, `<path fill="${ground}" d="M0 0h36v36H0z"/><path fill="${a}" d="M0 0h36v12H0z"/><path fill="${b}" d="M0 22h36v5H0z"/>`],
  dots: ([ground, a, b]) =>
    [26, `<path fill="${ground}" d="M0 0h26v26H0z"/><circle cx="7" cy="7" r="4.6" fill="${a}"/><circle cx="20" cy="20" r="4.6" fill="${b}"/>`],
  gingham: ([ground, a]) =>
    [20, `<path fill="${ground}" d="M0 0h20v20H0z"/><path fill="${a}" opacity=".5" d="M0 0h10v20H0zM0 0h20v10H0z"/>`],
  flowers: ([ground, a, b, c]) => {
    const flower = (x, y, petal, heart) =>
      `<circle cx="${x}" cy="${y}" r="4.4" stroke="${petal}"/><circle cx="${x}" cy="${y}" r="2.4" fill="${heart}" stroke="none"/>`;
    return [44, `<path fill="${ground}" d="M0 0h44v44H0z"/><g fill="none" stroke-linecap="round" stroke-width="6.4" stroke-dasharray="0 5.53">${flower(12, 12, a, c)}${flower(33, 34, b, a)}</g><circle cx="34" cy="10" r="2" fill="${c}"/><circle cx="11" cy="34" r="2" fill="${c}"/>`];
  },
  check: ([ground, a, b, c]) =>
    [40, `<path fill="${ground}" d="M0 0h40v40H0z"/><path fill="${a}" opacity=".6" d="M4 0h14v40H4zM0 4h40v14H0z"/><path stroke="${b}" stroke-width="1.6" d="M29 0v40M0 29h40"/><path stroke="${c}" d="M11 0v40M0 11h40"/>`],
  diamonds: ([ground, a, b]) =>
    [36, `<path fill="${ground}" d="M0 0h36v36H0z"/><path fill="${a}" d="M18 2l12 16-12 16L6 18z"/><path stroke="${b}" fill="none" d="M0 0l36 36M36 0L0 36" stroke-dasharray="3 2"/>`],
  zigzags: ([ground, a, b, c]) =>
    [32, `<path fill="${ground}" d="M0 0h32v32H0z"/><g fill="none" stroke-width="4.5"><path stroke="${a}" d="M-2 10L8 0l16 16L34 6"/><path stroke="${b}" d="M-2 21L8 11l16 16 10-10"/><path stroke="${c}" d="M-2 32L8 22l16 16 10-10M-2 0L8-10 24 6 34-4"/></g>`],
  brushstrokes: ([ground, a, b, c]) =>
    [38, `<path fill="${ground}" d="M0 0h38v38H0z"/><g stroke-width="4.4" stroke-linecap="round"><path stroke="${a}" d="M6 8l8 5M27 31l8-3"/><path stroke="${b}" d="M26 6l-3 9M8 26l6-6"/><path stroke="${c}" d="M20 24l3 8M33 17l2 4"/></g>`],
  'colour blocks': ([ground, a, b, c]) =>
    [400, `<path fill="${ground}" d="M0 0h400v400H0z"/><path fill="${a}" d="M0 118h400v66H0z"/><path fill="${b}" d="M0 184h400v62H0z"/><path fill="${c}" d="M0 246h400v154H0z"/>`],
};

/** Quiet weaves for plain pieces. */
const WEAVES = {
  pinstripe: (colour) => [13, `<path stroke="${colour}" opacity=".55" d="M6.5 0v13"/>`],
  'small dots': (colour) => [15, `<g fill="${colour}" opacity=".7"><circle cx="4" cy="4" r="1.5"/><circle cx="11.5" cy="11.5" r="1.5"/></g>`],
  'fine stripes': (colour) => [14, `<path stroke="${colour}" opacity=".38" stroke-width="3" d="M0 7h14"/>`],
  herringbone: (colour) => [14, `<path stroke="${colour}" opacity=".4" fill="none" d="M0 7l3.5-3.5L7 7l3.5-3.5L14 7M0 14l3.5-3.5L7 14l3.5-3.5L14 14"/>`],
};

export const LOOKS = {
  'broad stripes': 'broad-striped', dots: 'dotted', gingham: 'gingham', flowers: 'flowered', check: 'checked', diamonds: 'argyle', zigzags: 'zigzag',
  brushstrokes: 'brush-patterned', 'colour blocks': 'colour-blocked', pinstripe: 'pinstriped', 'small dots': 'pin-dotted', 'fine stripes': 'striped', herringbone: 'herringbone',
};

export function cloth(product, pick) {
  if (product.colour === 'multicolour') {
    const names = Object.keys(CLOTHS);
    const name = names[(product.turn + { skirts: 2, blouses: 3, sale: 0 }[product.category]) % names.length];
    const colours = PALETTES[(product.turn * 3 + product.id.charCodeAt(0)) % PALETTES.length];
    const plain = name === 'dots' || name === 'flowers' || name === 'gingham' ? colours[1] : colours[0];
    return { name, colours, weave: CLOTHS[name](colours), ink: inkFor(lightness(plain) > 0.75 ? mix(plain, colours[1], 0.12) : plain) };
  }
  const tones = TONES[product.colour];
  const ink = inkFor(tones[product.turn % tones.length]);
  const weaves = Object.keys(WEAVES);
  const name = pick('weave', 10) < 3 ? weaves[pick('which weave', weaves.length)] : '';
  return { name, colours: [], weave: name && WEAVES[name](lightness(ink.base) < 0.45 ? ink.trim : ink.line), ink };
}
