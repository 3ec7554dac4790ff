// Writes the table of what is stored into docs/privacy.md: node scripts/stored-table.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { storedFields } from '../dist/privacy.js';

const FILE = new URL('../docs/privacy.md', import.meta.url);

/** The page with the table of this moment. @param {string} text */
export function withTable(text) {
  const rows = storedFields().map(({ field, why, until }) => `| \`${field}\` | ${why} | ${until} |`);
  return text.replace(/(<!-- stored -->\n)[^]*(\n<!-- \/stored -->)/, (_, before, after) => `${before}${['| what | why | until |', '|---|---|---|', ...rows].join('\n')}${after}`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(FILE, withTable(readFileSync(FILE, 'utf8')));
