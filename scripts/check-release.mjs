/**
 * Says what keeps the sources from being released under a tag; the release workflow asks it before anything else.
 *
 * Run: node scripts/check-release.mjs v1.2.3
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What npm runs on the machine of whoever installs the package. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare'];

/**
 * @param {string} tag `v` and the version.
 * @param {{ version: string, scripts?: Record<string, string> }} manifest package.json.
 * @param {string} changelog Its first version is the newest: "## 1.2.3, 2026-12-01".
 * @returns {string[]} Empty when nothing is in the way.
 */
export function findTroubles(tag, manifest, changelog) {
  const [, title = ''] = /^## (.*)$/m.exec(changelog) ?? [];
  const scripts = INSTALL_SCRIPTS.filter((name) => manifest.scripts?.[name] !== undefined);
  return [
    ...(tag === `v${manifest.version}` ? [] : [`The tag is ${tag}, the version in package.json is ${manifest.version}`]),
    ...(title.startsWith(`${manifest.version}, `) && /, \d{4}-\d{2}-\d{2}$/.test(title) ? [] : [`CHANGELOG.md begins with "${title}", not with "${manifest.version}" and the day`]),
    ...(scripts.length === 0 ? [] : [`The package has scripts that run where it is installed: ${scripts}`]),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  const troubles = findTroubles(process.argv[2] ?? '', JSON.parse(read('package.json')), read('CHANGELOG.md'));
  for (const trouble of troubles) console.error(trouble);
  if (troubles.length > 0) process.exitCode = 1;
}
