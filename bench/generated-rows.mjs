// Rows of a made-up shop, from a fixed seed: visitors with a few sessions each, items as popular as 1 / rank.
import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';

const [ITEMS, ROWS_PER_VISITOR, START] = [50_000, 8, 1_700_000_000];
const KINDS = ['view_item', 'view_item', 'view_item', 'view_item', 'view_item', 'view_item', 'view_item', 'add_to_cart', 'view_item_list', 'purchase'];

const CATEGORIES = 120;

/** Writes the catalogue of that shop as a CSV file. */
export function writeCatalogue(file) {
  const rows = Array.from({ length: ITEMS }, (_, item) => `SKU-${item},category ${item % CATEGORIES},${5 + (item % 90)}`);
  writeFileSync(file, ['id,category,price', ...rows].join('\n'));
}

/** Writes a CSV file of so many rows. */
export async function writeRows(file, rows) {
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const out = createWriteStream(file);
  out.write('user_id,timestamp,event_name,item_id\n');
  for (let row = 0; row < rows; ) {
    let text = '';
    for (let of = 0; of < 10_000 && row < rows; of++, row++) {
      const visitor = Math.floor((random() * rows) / ROWS_PER_VISITOR);
      // A visitor comes back on three days and stays for some minutes.
      const day = Math.floor(random() * 3) * 20 + (visitor % 20);
      const item = Math.floor(ITEMS ** random());
      const kind = KINDS[Math.floor(random() * KINDS.length)];
      text += `visitor-${visitor.toString(36)},${START + day * 86_400 + Math.floor(random() * 1500)},${kind},SKU-${item}\n`;
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
