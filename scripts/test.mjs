// Runs every check, as far as they do not get into each other's way one beside the other, and ends with the sum: "123 passed, 0 failed", and how many tests were skipped: those of the long run,
// of what an engine does not have, and of engines that are not installed, which are named. So is a test in a browser that passed at its second try only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const browsers = { title: 'Browsers are there', run: [process.execPath, 'scripts/ensure-browsers.mjs'] };
/**
 * Pages: what is about a visitor's data, consent and the first frame is tried with both editions of the files, the rest here with one of them and in `npm run test:long` with both.
 * One after the other; within each, lanes that run side by side: what has a browser is alone, since it looks at times, but for the soak, which looks at sizes only.
 */
const stages = [
  [[{ title: 'dist/ is fresh', run: npm('test:dist') }]],
  [
    [{ title: 'Unit and contract tests', run: npm('test:unit'), vitest: true }],
    [
      { title: 'Lint', run: npm('lint') },
      { title: 'Types, as a consumer sees them', run: npm('test:types') },
      { title: 'Sizes', run: npm('test:size') },
      { title: 'Package: publint', run: npm('test:publint') },
      { title: 'Package: are the types wrong', run: npm('test:attw') },
      { title: 'Package: knip', run: npm('test:knip') },
      { title: 'README', run: npm('test:readme') },
    ],
    [{ title: 'Soak', run: npm('test:soak'), vitest: true }],
  ],
  [[{ title: 'Pages in Chromium, small files', run: npm('test:pages'), vitest: true }]],
  [[{ title: 'Pages in Chromium, files with everything', run: npm('test:pages:full'), vitest: true }]],
  [[{ title: 'Chromium, Firefox and WebKit', run: npm('test:engines'), vitest: true }]],
];

const folder = mkdtempSync(join(tmpdir(), 'selvedge-test-'));
const results = [await runStep(browsers)];
// Without the browsers the rest would only say the same, at length.
for (const lanes of results[0].failed > 0 ? [] : stages) results.push(...(await Promise.all(lanes.map(runLane))).flat());
rmSync(folder, { recursive: true, force: true });

console.log('\n## Summary');
for (const { title, seconds, passed, failed, skipped, failures, secondTries, leftOut } of results) {
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${seconds.padStart(6)} s  ${title}: ${counted(passed, failed, skipped)}`);
  for (const [engine, count] of leftOut) console.log(`              ${count} of those skipped are tests in ${engine}, which is not installed`);
  for (const failure of failures) console.log(`              ${failure}`);
  for (const failure of secondTries) console.log(`              passed at the second try: ${failure}`);
}
const failed = sum(results.map((result) => result.failed));
console.log(`\n${counted(sum(results.map((result) => result.passed)), failed, sum(results.map((result) => result.skipped)))}`);
process.exitCode = failed > 0 ? 1 : 0;

function npm(script) {
  return ['npm', 'run', '--silent', script, '--'];
}

async function runLane(steps) {
  const results = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

/** What a step says comes when it is done, in one piece. */
async function runStep({ title, run, vitest }) {
  const report = join(folder, `${title.replaceAll(/\W+/g, '-')}.json`);
  const reporters = vitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const [command, ...args] = [...run, ...reporters];
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  const [status] = await once(child, 'close');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n## ${title}\n${Buffer.concat(said).toString()}`);
  const succeeded = status === 0;
  const counts = vitest ? countTests(report, succeeded) : { passed: Number(succeeded), failed: Number(!succeeded), skipped: 0, failures: [], secondTries: [], leftOut: [] };
  return { title, seconds, ...counts };
}

/** A run that failed without a failed test (a file that does not load), or that ran no test, counts as one failure. */
function countTests(report, succeeded) {
  const { numPassedTests: passed, numFailedTests, testResults } = readReport(report);
  const failed = numFailedTests === 0 && (!succeeded || passed === 0) ? 1 : numFailedTests;
  const skipped = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'skipped' || status === 'pending');
  return { passed, failed, skipped: skipped.length, failures: testResults.flatMap(nameFailures), secondTries: testResults.flatMap((file) => nameTests(file, isSecondTry)), leftOut: countLeftOut(skipped) };
}

/** How many tests were skipped because their engine is not installed, by engine: `inEachEngine()` of test/engines says so in their titles. */
function countLeftOut(skipped) {
  const counts = new Map();
  for (const { fullName } of skipped) {
    const [, engine] = /in (\w+), which is not installed/.exec(fullName) ?? [];
    if (engine) counts.set(engine, (counts.get(engine) ?? 0) + 1);
  }
  return [...counts];
}

function counted(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The failed tests of a file. */
function nameFailures(file) {
  const failures = nameTests(file, ({ status }) => status === 'failed');
  return failures.length || !file.message ? failures : [`${relative('.', file.name)}: ${file.message}`];
}

/** Tests of a file, each with the first line of what it said: the summary is all that many a CI log keeps. */
function nameTests({ name, assertionResults }, isMeant) {
  return assertionResults.filter(isMeant).map(({ fullName, failureMessages: [reason = ''] }) => `${relative('.', name)}: ${fullName}: ${reason.split('\n', 1)[0]}`);
}

/** The report keeps what a test said at its first try. */
function isSecondTry({ status, failureMessages }) {
  return status === 'passed' && failureMessages.length > 0;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`No test report: ${error.message}`);
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
