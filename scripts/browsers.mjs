// Where the system's browsers are.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * What each browser is started by: a variable that names the file, the names on the PATH, and the Debian packages that bring it.
 * WebKit is driven by its driver, with a MiniBrowser on a virtual display. The shell is Chromium without windows: the same engine, and
 * a new page in a third of the time.
 */
export const BROWSERS = {
  chromium: { variable: 'CHROMIUM', names: ['chromium', 'chromium-browser', 'google-chrome'], packages: ['chromium'] },
  shell: { variable: 'CHROMIUM_SHELL', names: ['chromium-headless-shell'], packages: ['chromium-headless-shell'] },
  firefox: { variable: 'FIREFOX', names: ['firefox-esr', 'firefox'], packages: ['firefox-esr'] },
  webkit: { variable: 'WEBKIT_DRIVER', names: ['WebKitWebDriver'], packages: ['webkit2gtk-driver', 'xvfb', 'xauth'] },
};

/**
 * The file that starts a browser, or null where there is none.
 *
 * @param {keyof typeof BROWSERS} browser
 * @returns {string | null}
 */
export function findBrowser(browser) {
  const { variable, names } = BROWSERS[browser];
  const named = process.env[variable];
  if (named) return isExecutable(named) ? named : null;
  const candidates = names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

/**
 * As {@link findBrowser}, for whoever cannot go on without.
 *
 * @param {keyof typeof BROWSERS} browser
 * @throws {Error} Saying how to get it.
 */
export function needBrowser(browser) {
  const file = findBrowser(browser);
  if (file === null) throw new Error(missing(browser));
  return file;
}

/** The browser that WebKit's driver starts; Debian keeps it away from the PATH. @throws {Error} When it is not there. */
export function needMiniBrowser() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER;
  const files = execFileSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8' }).split('\n');
  const file = files.find((name) => name.endsWith('/MiniBrowser'));
  if (file === undefined) throw new Error('No MiniBrowser found: set MINIBROWSER to the file of the browser.');
  return file;
}

/** One sentence for a browser that is not there. @param {keyof typeof BROWSERS} browser */
export function missing(browser) {
  const { variable, packages } = BROWSERS[browser];
  return `No ${browser} found: run "node scripts/ensure-browsers.mjs" as root on Debian, install "${packages.join(' ')}", or set ${variable} to its file.`;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
