/** The newspaper's only pictures: a woven cloth for each section, drawn as weavers write them down. A 1 is warp over weft. */
const WEAVES = {
  world: ['1100', '1100', '0011', '0011'],
  science: ['01111', '11011', '11110', '10111', '11101'],
  technology: ['10', '01'],
  culture: ['10000000', '01000001', '10100010', '00010100', '00001000', '00010100', '10100010', '01000001'],
  travel: ['11000110', '01101100', '00111001', '10010011'],
  lives: ['1100', '0110', '0011', '1001'],
};
const THREAD = 7;

/**
 * A piece of cloth that fills its box, as an SVG for decoration.
 *
 * @param section Its id: which weave, and by the style sheet which colour.
 * @param id Of the pattern; once a page.
 */
export function weave(section, id) {
  const rows = WEAVES[section];
  const [width, height] = [rows[0].length * THREAD, rows.length * THREAD];
  const over = rows.flatMap((row, y) => [...row].map((cell, x) => (cell === '1' ? `M${x * THREAD + 1} ${y * THREAD}v${THREAD}h${THREAD - 2}v-${THREAD}z` : '')));
  const weft = rows.map((_, y) => `M0 ${y * THREAD + 1}h${width}v${THREAD - 2}H0z`);
  return `<svg class="cloth ${section}" aria-hidden="true" focusable="false"><defs><pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse"><path class="weft" d="${weft.join('')}"/><path class="warp" d="${over.join('')}"/></pattern></defs><rect width="100%" height="100%" fill="url(#${id})"/></svg>`;
}

/** One piece of each cloth, below one another, as weavers keep them to show. */
export function sampler() {
  return `<div class="sampler">${Object.keys(WEAVES).map((section) => weave(section, `sample-${section}`)).join('')}</div>`;
}
