/** Tones of the recorded colours, the grounds behind them, and the lines and shades that go with a tone. */

/** A few tones of each recorded colour, so that ten black blouses are not ten times the same black. */
export const TONES = {
  beige: ['#d8c4a0', '#cdb893', '#e0cfb1', '#d3bd9c'],
  black: ['#2a2a2e', '#343238', '#232629', '#3a3734', '#2b2f3a'],
  blue: ['#4c74a6', '#3d5f8f', '#7698bf', '#5a86ad', '#34547f', '#8fabc9'],
  brown: ['#77523a', '#8b6243', '#64432f', '#94704f', '#6d4a3b'],
  burgundy: ['#6c2034', '#7d2a3c'],
  gray: ['#98989b', '#7f8286', '#aeadab', '#8c8781'],
  green: ['#5c7f5b', '#47715c', '#7d9a6d', '#3f6650'],
  'navy blue': ['#28355c', '#2e3b63'],
  olive: ['#71703f'],
  pink: ['#e0a0aa', '#d9899b', '#e8b7b4'],
  red: ['#b7352e', '#c8453a', '#a62b2f', '#bf3a45'],
  violet: ['#78599a', '#8f74ad', '#654a86', '#a18bbd'],
  white: ['#f8f5ee', '#fbfaf6', '#f3eee3', '#f7f6f2'],
};

/** Ground, first, second and third colour of the multicolour pieces. */
export const PALETTES = [
  ['#f3ead9', '#2c4a6e', '#c4483a', '#e0a63f'],
  ['#2f4858', '#e9c46a', '#f4ede1', '#d8694b'],
  ['#f5e3df', '#b23a48', '#dd8f86', '#5c2a3a'],
  ['#e9efe3', '#3e6b54', '#d98b4a', '#8fb08a'],
  ['#302b3d', '#e8a0a8', '#f2e9dc', '#7fa5a0'],
  ['#f6efdd', '#6d5a94', '#3f8f86', '#e3b04b'],
  ['#7b2f3e', '#f0d9b5', '#d9734e', '#31465c'],
];

export const GROUNDS = ['#ece5da', '#e3e7e3', '#ebe2de', '#e2e5ea', '#ede8dc', '#e6e3dc', '#dfe5e6', '#e9e0e2'];
export const DARKER_GROUNDS = ['#d6cdbf', '#cbd2cd', '#d6c8c3', '#c8cfd8', '#d4ccbb', '#cfc9c4'];

function channels(hex) {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

export function mix(hex, other, share) {
  const target = channels(other);
  const mixed = channels(hex).map((value, index) => Math.round(value + (target[index] - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export function lightness(hex) {
  const [red, green, blue] = channels(hex);
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
}

export function inkFor(base) {
  const light = lightness(base);
  const line = light < 0.3 ? mix(base, '#ffffff', 0.32) : mix(base, '#1c1210', light > 0.85 ? 0.34 : 0.46);
  return {
    base,
    line,
    inside: mix(base, '#120c0a', light > 0.85 ? 0.2 : 0.4),
    trim: light < 0.45 ? '#e8dfcd' : mix(base, '#1c1210', 0.6),
    pale: mix(base, '#ffffff', light < 0.3 ? 0.16 : 0.35),
  };
}
