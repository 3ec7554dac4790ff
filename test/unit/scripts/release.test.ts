import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findTroubles } from '../../../scripts/check-release.mjs';

const CHANGELOG = '# Changelog\n\n## 1.2.3, 2026-12-01\n\n- One line.\n\n## 1.2.2, 2026-11-01\n';
const WORKFLOW = readFileSync(new URL('../../../.github/workflows/release.yml', import.meta.url), 'utf8');

test('a tag, a version and a changelog that agree can be released', () => {
  expect(findTroubles('v1.2.3', { version: '1.2.3', scripts: { build: 'x' } }, CHANGELOG)).toEqual([]);
});

test.each([
  ['a tag of another version', 'v1.2.4', { version: '1.2.3' }, CHANGELOG],
  ['a version without its lines in the changelog', 'v1.2.4', { version: '1.2.4' }, CHANGELOG],
  ['a changelog that says "not released"', 'v1.2.3', { version: '1.2.3' }, CHANGELOG.replace('2026-12-01', 'not released')],
  ['a changelog of nothing', 'v1.2.3', { version: '1.2.3' }, ''],
  ['a script that runs where the package is installed', 'v1.2.3', { version: '1.2.3', scripts: { postinstall: 'x' } }, CHANGELOG],
])('%s cannot', (_, tag, manifest, changelog) => {
  expect(findTroubles(tag, manifest, changelog)).toHaveLength(1);
});

test('the workflow runs on tags only, holds no token, keeps no cache and runs nobody\'s install scripts', () => {
  expect(WORKFLOW.match(/^on:\n((?: .*\n)+)/m)?.[1]).toBe("  push:\n    tags: ['v[0-9]+.[0-9]+.[0-9]+']\n");
  expect(WORKFLOW).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|pull_request|actions\/cache|^ +cache:/m);
  expect(WORKFLOW.match(/: write\b/g)).toEqual([': write']);
  for (const line of WORKFLOW.match(/npm (ci|install|pack|stage publish)\b.*/g) ?? []) expect(line).toContain('--ignore-scripts');
  for (const step of WORKFLOW.split('actions/setup-node').slice(1)) expect(step).toContain('package-manager-cache: false');
});
