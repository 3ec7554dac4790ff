#!/usr/bin/env node
/**
 * Measures what the README says about speed and writes it to bench/results.md, with the machine and the budgets. Times are this machine's:
 * compare the lines of one table.
 *
 *   node bench/run.mjs                       all
 *   node bench/run.mjs --quick               fewer loads and runs; prints only
 *   node bench/run.mjs --only rank,record    some of them; of the others stays what they have measured last (bench/measured/)
 *   node bench/run.mjs --kept                measures nothing: puts together anew what was measured
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';
import { parseArgs } from 'node:util';
import { budgetSection } from './budgets.mjs';
import { benchEngines } from './engines.mjs';
import { benchFirstRow } from './first-row.mjs';
import { benchInteraction } from './interaction.mjs';
import { benchModel } from './model.mjs';
import { benchRank } from './rank.mjs';
import { benchReading } from './reading.mjs';
import { benchRecord } from './record.mjs';
import { benchReorder } from './reorder.mjs';
import { measurePace } from './ruler.mjs';
import { benchStartUp } from './start-up.mjs';
import { benchStorm } from './storm.mjs';

/** Each bench, and what it is given for a quick look. */
const BENCHES = {
  'first-row': [benchFirstRow, { rates: [1], loads: 3 }],
  'start-up': [benchStartUp, { rates: [1, 4], loads: 3 }],
  interaction: [benchInteraction, { loads: 2 }],
  record: [benchRecord, { loads: 3 }],
  storm: [benchStorm, { seconds: 2 }],
  engines: [benchEngines, { runs: 5 }],
  reading: [benchReading, { rates: [4], loads: 3 }],
  model: [benchModel, { loads: 3 }],
  rank: [benchRank, { sizes: [100, 1000, 10_000], runs: 5 }],
  reorder: [benchReorder, { sizes: [20, 100, 1000], runs: 5 }],
};

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, kept: { type: 'boolean', default: false } } });
const names = values.only?.split(',') ?? Object.keys(BENCHES);
const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) throw new Error(`--only takes ${Object.keys(BENCHES).join(', ')}; got ${unknown.join(', ')}`);

// What takes very long, or data that is no part of the project: taken as it was last run.
const kept = ['model-build.md', 'evaluation/results.md', 'evaluation/left-out.md'].map((name) => new URL(name, import.meta.url)).filter(existsSync).map((file) => readFileSync(file, 'utf8').trim());
const results = new URL('results.md', import.meta.url);
const machine = `${cpus().length} cores, ${cpus()[0].model.trim()}, ${type()} ${release().split('-')[0]}, Node ${process.versions.node}`;
const folder = new URL('measured/', import.meta.url);
mkdirSync(folder, { recursive: true });

/** What each bench has measured: of those that do not run now, when they ran last. */
const measured = {};
for (const name of Object.keys(BENCHES)) if (existsSync(fileOf(name)) && !values.quick) measured[name] = JSON.parse(readFileSync(fileOf(name), 'utf8'));

let before = values.kept ? 0 : await measurePace();
for (const name of values.kept ? [] : names) {
  const [bench, quick] = BENCHES[name];
  console.error(`${name} …`);
  const result = await bench(values.quick ? quick : {});
  const after = await measurePace();
  measured[name] = { on: new Date().toISOString().slice(0, 10), machine, pace: Number(((before + after) / 2).toFixed(2)), ...result };
  before = after;
  if (!values.quick) writeFileSync(fileOf(name), `${JSON.stringify(measured[name], null, 1)}\n`);
}

const sections = Object.keys(BENCHES).flatMap((name) => (measured[name] ? [told(measured[name])] : []));
const text = `# Bench\n\nWritten by \`npm run bench\`.\n\n${[budgetSection(measured), ...sections, ...kept].join('\n\n')}\n`;
console.log(text);
if (!values.quick) writeFileSync(results, text);

function fileOf(name) {
  return new URL(`${name}.json`, folder);
}

/** A section that begins with when it was measured, and how busy the machine was. */
function told({ on, machine, pace, section }) {
  const [heading, ...rest] = section.split('\n');
  return [heading, '', `${on}; ${machine}; a browser was ${pace.toFixed(1)} times as slow as where nobody else uses the machine.`, ...rest].join('\n');
}
