// Makes sure that there is a Chromium for the page tests. Installs one only where nobody is asked: on Debian, as root.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

if (findChromium() === null && canInstall()) {
  execFileSync('apt-get', ['update'], { stdio: 'inherit' });
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  execFileSync('apt-get', install, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

const chromium = findChromium();
if (chromium === null) {
  console.error('No Chromium found: install the package "chromium", or set CHROMIUM to the file of the browser.');
  process.exitCode = 1;
} else {
  console.log(`Chromium: ${chromium}`);
}

function canInstall() {
  return !process.env.CHROMIUM && existsSync('/etc/debian_version') && process.getuid?.() === 0;
}
