#!/usr/bin/env node
/**
 * Measures what the README says about speed and writes it to bench/results.md, with the machine. Times are this machine's: compare
 * the lines of one table.
 *
 *   node bench/run.mjs            all
 *   node bench/run.mjs --quick    fewer loads and runs; prints only
 */
import { writeFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';
import { parseArgs } from 'node:util';
import { benchFirstRow } from './first-row.mjs';
import { benchRank } from './rank.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const machine = `${cpus().length} cores, ${cpus()[0].model.trim()}, ${type()} ${release().split('-')[0]}, Node ${process.versions.node}.`;
const sections = [benchRank(values.quick ? { runs: 5 } : {}), await benchFirstRow(values.quick ? { rates: [1], loads: 3 } : {})];
const text = `# Bench\n\nWritten by \`npm run bench\`. ${machine}\n\n${sections.join('\n\n')}\n`;
console.log(text);
if (!values.quick) writeFileSync(new URL('results.md', import.meta.url), text);
