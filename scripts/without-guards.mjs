#!/usr/bin/env node
/**
 * Takes one guard after the other out of a copy of the sources and looks whether a test is red then: what cannot fail shows nothing. Each is for a fault of
 * docs/faults.md (R) or an input of docs/hostile.md (H). Part of `npm run test:long`.
 *
 *   node scripts/without-guards.mjs            all
 *   node scripts/without-guards.mjs R19,H45    some
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `test` is a file below test/; where it is of a page, the copy is built first.
 *
 * @type {readonly { of: string, what: string, file: string, guard: string, without: string, test: string, title?: string }[]}
 */
const GUARDS = [
  { of: 'R03', what: 'a localStorage that throws is told, and no more', file: 'src/core/errors.ts', guard: '  } catch (cause) {\n    report(new SelvedgeError(code, message, { cause }));\n  }\n}', without: '  } finally {\n  }\n}', test: 'unit/create.test.ts', title: 'without localStorage' },
  { of: 'R07', what: 'an answer that does not come is not waited for', file: 'src/store/deadline.ts', guard: "reject(new DOMException('no answer in time', 'TimeoutError'))", without: 'undefined', test: 'unit/store/deadline.test.ts' },
  { of: 'R08', what: 'a store that failed is asked again', file: 'src/store/visitor.ts', guard: 'if (isFull) await comeBack();', without: '', test: 'unit/store/visitor.test.ts' },
  { of: 'R11', what: 'after an error that lasts nobody asks again', file: 'src/store/guard.ts', guard: '!MAY_PASS.includes(failure)', without: 'false', test: 'unit/store/guard.test.ts' },
  { of: 'R12', what: 'a profile that is none begins anew', file: 'src/store/visitor.ts', guard: 'check(foldEvents(stored.profile, stored.events, now()));', without: '', test: 'unit/store/visitor.test.ts' },
  { of: 'R17', what: 'a connection that was lost is opened once more', file: 'src/store/guard.ts', guard: "kind !== 'transient'", without: "kind !== 'newer'", test: 'unit/store/guard.test.ts' },
  { of: 'R19', what: 'room is made where there is none', file: 'src/store/guard.ts', guard: "if (isFull && kind === 'capacity') await store.makeRoom();", without: 'if (false) undefined;', test: 'unit/store/guard.test.ts' },
  { of: 'R31', what: 'a page is taken once', file: 'src/page/take-page.ts', guard: "if (taken.has(scope) || (typeof rank === 'function' && typeof push === 'function')) return null;", without: '', test: 'unit/page/take-page.test.ts' },
  { of: 'R34', what: 'what no answer came to stands in the journal', file: 'src/store/visitor.ts', guard: 'if (!isDropped) journal?.keep(unstored());', without: '', test: 'unit/store/visitor.test.ts' },
  { of: 'R35', what: 'an event from far ahead counts as of now', file: 'src/core/profile/fold.ts', guard: 'event.at > now + CLOCK_TOLERANCE ? { ...event, at: now } : event', without: 'event', test: 'unit/core/profile/fold.test.ts' },
  { of: 'R38', what: 'an erasure elsewhere is noticed', file: 'src/store/indexeddb.ts', guard: 'if (!isLeaving && (await storedProfile(transaction))?.seed !== batch.generation) return false;', without: '', test: 'contract/indexeddb.fake.test.ts' },
  { of: 'R39', what: 'a channel that is refused is done without', file: 'src/store/tabs.ts', guard: '  try {\n    return new BroadcastChannel(name);\n  } catch {\n    return undefined;\n  }', without: '  return new BroadcastChannel(name);', test: 'unit/store/tabs.test.ts' },
  { of: 'R48', what: 'a model that was changed is refused', file: 'src/core/model/read-model.ts', guard: "if (checksum(bytes.subarray(8)) !== view.getUint32(4, true)) throw damaged('its checksum is wrong');", without: '', test: 'unit/cli/model/model-file.test.ts' },
  { of: 'H1', what: 'the script finds itself through the prototype', file: 'src/auto.ts', guard: "Reflect.get(Document.prototype, 'currentScript', document)", without: 'document.currentScript as HTMLScriptElement', test: 'pages/bad-input.test.ts', title: 'clobbered-main' },
  { of: 'H15', what: 'the page is asked through the prototype', file: 'src/page/dom.ts', guard: 'return [...(isFull && root !== document ? ShadowRoot : Document).prototype.querySelectorAll.call(root as never, selector)] as E[];', without: 'return [...root.querySelectorAll<E>(selector)];', test: 'pages/hostile.test.ts', title: 'querySelectorAll' },
  { of: 'H24', what: 'a message that is none is passed over', file: 'src/store/tabs.ts', guard: 'CONSENTS.includes((data as ConsentDecision).consent)', without: 'CONSENTS', test: 'pages/hostile.test.ts', title: '24' },
  { of: 'H28', what: 'only own keys of JSON-LD count', file: 'src/core/structured/json-ld.ts', guard: 'return Object.hasOwn(object, name) ? object[name] : undefined;', without: 'return object[name];', test: 'unit/core/structured/json-ld.test.ts' },
  { of: 'H30', what: 'things in things are read so deep and no deeper', file: 'src/core/structured/json-ld.ts', guard: 'if (!isObject(value) || depth > MAX_DEPTH) return [];', without: 'if (!isObject(value)) return [];', test: 'unit/core/structured/json-ld.test.ts' },
  { of: 'H33', what: 'a link elsewhere is no item', file: 'src/page/read/link.ts', guard: 'return link.origin === location.origin ? link.pathname : null;', without: 'return link.pathname;', test: 'unit/page/read' },
  { of: 'H45', what: 'an id is cut', file: 'src/core/item.ts', guard: '.trim().slice(0, MAX_ID_LENGTH)', without: '.trim()', test: 'unit/core/item.test.ts' },
  { of: 'H47', what: 'a price is a finite number', file: 'src/core/item.ts', guard: "if (price !== undefined) check(INVALID, 'price', price, between(0, Infinity));", without: '', test: 'unit/core/item.test.ts' },
  { of: 'H64', what: 'what the site excludes is no card', file: 'src/page/read/list.ts', guard: "const NO_CARD = '[data-sv-pin],[data-sv-ignore],", without: "const NO_CARD = '[data-sv-pin],", test: 'unit/page/read' },
  { of: 'H65', what: 'a snapshot whose checksum is wrong is none', file: 'src/core/snapshot.ts', guard: 'const snapshot = json && text === seal(json) ?', without: 'const snapshot = json ?', test: 'unit/core/snapshot.test.ts' },
  { of: 'H73', what: 'remembered consent needs a whole snapshot', file: 'src/core/snapshot.ts', guard: "if (isFull && text && text !== seal(text.slice(text.indexOf('{')))) return {};", without: '', test: 'pages/consent.test.ts', title: 'remembered' },
  { of: 'H80', what: 'an id that looks like an address is refused', file: 'src/cli/log/read-items.ts', guard: "if (hasAddress(id)) return 'item id looks like an e-mail address';", without: '', test: 'unit/cli/log/read-items.test.ts' },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv[2]?.split(',') ?? GUARDS.map(({ of }) => of);
const folder = mkdtempSync(join(tmpdir(), 'selvedge-guards-'));
const LEFT = /(^|\/)(node_modules|\.git|dist-fresh|bench)(\/|$)/;
const unknown = wanted.filter((id) => !GUARDS.some(({ of }) => of === id));
if (unknown.length > 0) throw new Error(`There are no guards ${unknown.join(', ')}; there are ${GUARDS.map(({ of }) => of).join(', ')}`);
const guards = GUARDS.filter(({ of }) => wanted.includes(of));
let green = 0;
try {
  cpSync(root, folder, { recursive: true, filter: (from) => !LEFT.test(from.slice(root.length)) });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // With all guards in their places each test has to pass here: one that fails anyway would miss nothing.
  for (const [test, title] of new Map(guards.map(({ test, title }) => [`${test} ${title}`, [test, title]])).values()) {
    const { numFailedTests, numPassedTests } = runTests(test, title);
    if (numFailedTests > 0 || numPassedTests === 0) throw new Error(`${test}${title ? ` "${title}"` : ''} does not pass with all guards in their places`);
  }
  for (const guard of guards) {
    const isRed = takeOut(guard);
    if (!isRed) green++;
    console.log(`${isRed ? 'red  ' : 'GREEN'} ${guard.of.padEnd(4)} without: ${guard.what} (${guard.test})`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${guards.length - green} of ${guards.length} guards are missed by a test when they are gone`);
process.exitCode = green > 0 ? 1 : 0;

/** @returns Whether a test failed; a file that cannot be loaded is no failed test. */
function takeOut({ of, file, guard, without, test, title }) {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  if (before.split(guard).length !== 2) throw new Error(`${of}: the guard stands ${before.split(guard).length - 1} times in ${file}`);
  writeFileSync(path, before.replace(guard, () => without));
  try {
    if (test.startsWith('pages/') && run(process.execPath, ['scripts/build.mjs']).status !== 0) throw new Error(`${of}: without its guard it does not compile`);
    return runTests(test, title).numFailedTests > 0;
  } finally {
    writeFileSync(path, before);
  }
}

function runTests(test, title) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  run('npx', ['vitest', 'run', `test/${test}`, ...(title ? ['-t', title] : []), '--reporter=json', `--outputFile=${report}`]);
  return JSON.parse(readFileSync(report, 'utf8'));
}

function run(command, args) {
  return spawnSync(command, args, { cwd: folder, stdio: 'ignore', env: { ...process.env, SELVEDGE_EDITION: 'full' } });
}
