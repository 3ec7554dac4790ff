// Makes sure that the browsers of the tests are there. Installs only where nobody is asked: on Debian, as root. Chromium is a must,
// its shell only saves time; without Firefox or WebKit, which not every machine can have, a developer goes on without their tests, CI does not.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BROWSERS, findBrowser, missing } from './browsers.mjs';

const wanted = Object.keys(BROWSERS);
const absent = wanted.filter((browser) => findBrowser(browser) === null && !process.env[BROWSERS[browser].variable]);

if (absent.length > 0 && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
  try {
    const packages = absent.flatMap((browser) => BROWSERS[browser].packages);
    execFileSync('apt-get', ['update'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } catch (error) {
    console.error(`Installing failed: ${error.message}`); // What is missing is said below.
  }
}

for (const browser of wanted) {
  const file = findBrowser(browser);
  if (file === null && browser === 'shell') {
    console.log('shell: none, pages are tested in Chromium itself, which takes more than twice as long');
  } else if (file === null) {
    console.error(missing(browser));
    if (browser === 'chromium' || process.env.CI) process.exitCode = 1;
    else console.error(`The tests in ${browser} are skipped, and counted as skipped.`);
  } else {
    console.log(`${browser}: ${file}`);
  }
}
