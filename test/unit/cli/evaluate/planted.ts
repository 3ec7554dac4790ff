import { createRandom } from '../../../../src/cli/embedding/random.js';

/** Items of the planted shop, half of them red and half of them blue; the catalogue tells which. */
const ITEMS = 60;

const colourOf = (item: number) => (item % 2 ? 'red' : 'blue');

/** Visitors who stay with one colour, or, without `byTags`, choose by chance. */
export function plantedLog(visitors: number, { byTags }: { readonly byTags: boolean }): string {
  const random = createRandom(11);
  const rows = ['visitor,time,item,type'];
  for (let visitor = 0; visitor < visitors; visitor++) {
    for (let step = 0; step < 7; step++) {
      const drawn = random() % ITEMS;
      const item = byTags ? drawn - (drawn % 2) + (visitor % 2) : drawn;
      rows.push(`person-${visitor},${1_700_000_000 + visitor * 900 + step * 60},item-${item},view_item`);
    }
  }
  return rows.join('\n');
}

export function plantedCatalogue(): string {
  return ['id,brand', ...Array.from({ length: ITEMS }, (_, item) => `item-${item},${colourOf(item)}`)].join('\n');
}
