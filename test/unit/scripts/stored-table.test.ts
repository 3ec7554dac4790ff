import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the table in docs/privacy.md tells what the code stores', async () => {
  const { withTable } = (await import('../../../scripts/stored-table.mjs' as string)) as { withTable(text: string): string };
  const text = readFileSync('docs/privacy.md', 'utf8');
  expect(text).toBe(withTable(text)); // node scripts/stored-table.mjs writes it
  expect(text).toContain('| `profile.taste` |');
});
