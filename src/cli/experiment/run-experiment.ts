import { writeFileSync } from 'node:fs';
import { count } from '../evaluate/in-words.js';
import { checkFolder } from '../output-folder.js';
import { compareArms } from './compare.js';
import type { Certainty } from './intervals.js';
import { visitorsNeeded } from './plan.js';
import { describeExperiments } from './print.js';
import { readCounts } from './read-counts.js';

/** As the command line gives them. */
export interface ExperimentArguments {
  readonly counts?: string;
  readonly weights?: ReadonlyMap<string, number>;
  readonly control?: string;
  readonly alpha: number;
  readonly sequential: boolean;
  readonly tunedTo: number;
  readonly plan: boolean;
  readonly baseline?: number;
  readonly lift?: number;
  readonly power: number;
  readonly json?: string;
}

/** What is wrong with arguments that are right one by one; empty where nothing is. */
export function wrongTogether({ counts, plan, baseline, lift, weights, control }: ExperimentArguments): string {
  if ((counts === undefined) === !plan) return 'either --counts <file> is needed, or --plan';
  if (!plan) return '';
  if (baseline === undefined || lift === undefined) return '--plan needs --baseline <share> and --lift <share>';
  if (baseline * (1 + lift) >= 1) return `--baseline ${baseline} with --lift ${lift} would be more than every visitor`;
  return control === undefined || weights?.has(control) ? '' : `--control ${control} is none of the arms that --weights names`;
}

/** Judges a table of counts, or plans an experiment; writes what was asked for and says what it comes to. */
export function runExperiment(given: ExperimentArguments): void {
  checkFolder(given.json);
  const { alpha, sequential, tunedTo } = given;
  const certainty: Certainty = { alpha, ...(sequential && { tunedTo }) };
  const { figures, text } = given.counts === undefined ? plan(given, certainty) : judge(given.counts, given, certainty);
  if (given.json !== undefined) writeFileSync(given.json, `${JSON.stringify({ certainty, ...figures }, null, 2)}\n`);
  console.log(text);
}

interface Told {
  readonly figures: object;
  readonly text: string;
}

function judge(path: string, { weights, control }: ExperimentArguments, certainty: Certainty): Told {
  const experiments = readCounts(path).map((counts) => compareArms(counts, { ...certainty, ...(weights && { weights }), ...(control !== undefined && { control }) }));
  return { figures: { experiments }, text: describeExperiments(experiments, certainty) };
}

/** Arms with other weights than the control need other numbers: the one that needs most visitors in all decides. */
function plan({ baseline, lift, power, weights, control }: ExperimentArguments, certainty: Certainty): Told {
  const arms = [...(weights ?? new Map([['control', 0.5], ['new', 0.5]]))];
  const [base, share] = arms.find(([arm]) => arm === (control ?? arms[0]![0]))!;
  const each = { ...certainty, alpha: certainty.alpha / (arms.length - 1) };
  const totals = arms.filter(([arm]) => arm !== base).map(([, weight]) => visitorsNeeded({ baseline: baseline!, lift: lift!, power, ratio: weight / share }, each) / share);
  const visitors = arms.map(([arm, weight]) => ({ arm, visitors: Math.ceil(weight * Math.max(...totals) - 1e-6) }));
  const all = visitors.reduce((sum, arm) => sum + arm.visitors, 0);
  const looks = certainty.tunedTo === undefined ? 'one look at the end (fixed horizon)' : `as many looks as one likes (sequential, tuned to ${count(certainty.tunedTo)} visitors of two arms): most such experiments are over before`;
  const text = [
    `Visitors needed: ${count(all)}, of whom ${visitors.map((arm) => `${count(arm.visitors)} ${arm.arm}`).join(', ')}.`,
    `So that a lift of ${percent(lift!)}, from ${percent(baseline!)} to ${percent(baseline! * (1 + lift!))}, is found in ${percent(power)} of such experiments, and one is reported in ${percent(certainty.alpha)} of those that have none; with ${looks}.`,
    'By the normal approximation for two proportions (Fleiss, Levin and Paik 2003), without correction for continuity.',
  ].join('\n');
  return { figures: { baseline, lift, power, visitors }, text };
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(4))} %`;
}
