import { count, interval } from '../evaluate/in-words.js';
import { draw } from '../evaluate/print.js';
import type { Estimate } from '../evaluate/resample.js';
import type { TextTable } from '../evaluate/tables.js';
import type { Comparison, ExperimentFigures } from './compare.js';
import type { Certainty } from './intervals.js';
import { MISMATCH_CHANCE, type SampleRatio } from './sample-ratio.js';

/** What the command says of counts: each experiment, then how it was reckoned. */
export function describeExperiments(experiments: readonly ExperimentFigures[], certainty: Certainty): string {
  return [...experiments.map((figures) => describeExperiment(figures, certainty)), describeMethod(certainty)].join('\n\n');
}

function describeExperiment(figures: ExperimentFigures, { alpha }: Certainty): string {
  const { experiment, arms, comparisons, sampleRatio } = figures;
  const visitors = arms.reduce((sum, arm) => sum + arm.visitors, 0);
  const tables = [armTable(figures, alpha), comparisonTable(figures, 'rate'), comparisonTable(figures, 'mean')].filter(({ rows }) => rows.length > 0);
  return [
    `${experiment === '' ? 'Experiment' : `Experiment ${experiment}`}: ${count(arms.length)} arms, ${count(visitors)} visitors`,
    `Samples: ${describeSampleRatio(sampleRatio, arms.length)}`,
    ...tables.map(draw),
    ...(sampleRatio.verdict === 'mismatch' ? [] : comparisons.map((comparison) => describeComparison(comparison, figures))),
  ].join('\n');
}

function describeSampleRatio({ verdict, test, chance, statistic }: SampleRatio, arms: number): string {
  const chanceText = `${test === 'sequential' ? 'chance of ever being so far off' : 'chance of being so far off'} ${chance < 0.0001 ? chance.toExponential(1) : chance.toFixed(4)}`;
  const figures = statistic === undefined ? chanceText : `chi-square ${statistic.toFixed(2)}, ${arms - 1} degree${arms === 2 ? '' : 's'} of freedom, ${chanceText}`;
  if (verdict === 'too-few') return `too few visitors to check: each arm should expect 5 or more (${figures})`;
  if (verdict === 'as-dealt') return `as they should be (${figures})`;
  return `MISMATCH (${figures}, below ${MISMATCH_CHANCE}). Visitors were not counted as they were dealt, so the arms differ in more than the change: find out why, and do not go by the figures below`;
}

function armTable({ arms }: ExperimentFigures, alpha: number): TextTable {
  const hasMean = arms.some(({ mean }) => mean);
  return {
    head: ['arm', 'visitors', 'expected', 'conversions', `rate [${sureness(alpha)}]`, ...(hasMean ? [`mean [${sureness(alpha)}]`] : [])],
    rows: arms.map(({ arm, visitors, expected, conversions, rate, mean }) => [arm, count(visitors), count(Math.round(expected)), count(conversions), shown(rate, percentage), ...(hasMean ? [shown(mean, plain)] : [])]),
  };
}

function comparisonTable({ comparisons, control, alphaEach }: ExperimentFigures, of: Comparison['of']): TextTable {
  const [show, unit] = of === 'rate' ? [points, ', points'] : [signed(plain), ''];
  return {
    head: [`${of}, against ${control}`, `difference${unit} [${sureness(alphaEach)}]`, `lift [${sureness(alphaEach)}]`],
    rows: comparisons.filter((comparison) => comparison.of === of).map(({ arm, difference, lift }) => [arm, shown(difference, show), shown(lift, signed(percentage))]),
  };
}

function describeComparison({ arm, of, difference, verdict }: Comparison, { control }: ExperimentFigures): string {
  const [what, show, unit] = of === 'rate' ? ['the conversion rate', points, ' points'] : ['the mean', signed(plain), ''];
  return `${arm} against ${control}: ${what} ${verdict === 'undecided' ? 'may be higher or lower' : `is ${verdict}`} (${show(difference.low!)} to ${show(difference.high!)}${unit}).`;
}

/** Says plainly what intervals and alarms hold for. */
function describeMethod({ alpha, tunedTo }: Certainty): string {
  const several = 'Several arms share what may be wrong (Bonferroni); several experiments, and rates and means, do not.';
  const alarm = `the alarm for samples is raised at a chance below ${MISMATCH_CHANCE}, by mistake in 1 of ${count(Math.round(1 / MISMATCH_CHANCE))} sound experiments`;
  if (tunedTo === undefined) {
    return `Fixed horizon: all of this holds for ONE look, at a number of visitors that was fixed beforehand. Who looks until something shows is wrong in more than ${rounded(alpha)} of experiments (--sequential is for that). Intervals: Wilson for rates, Newcombe's hybrid score for their difference, Katz for their lift, normal for means. Samples: Pearson's chi-square; ${alarm}, for each look. ${several}`;
  }
  return `Sequential: all of this holds however often one looks, and one may stop when one likes: in at most ${rounded(alpha)} of experiments an interval of a comparison is ever wrong. Intervals: asymptotic confidence sequences (Waudby-Smith et al. 2021, normal mixture, narrowest at ${count(tunedTo)} visitors), from about 200 visitors and 10 conversions in each arm on. Samples: the sequential test of Lindon and Malek 2022; ${alarm} at most, however often one looks. ${several}`;
}

function shown(estimate: Estimate | null, show: (value: number) => string): string {
  return estimate ? interval(estimate, show) : '-';
}

function sureness(alpha: number): string {
  return rounded(1 - alpha);
}

function rounded(share: number): string {
  return `${Number((100 * share).toFixed(2))} %`;
}

function percentage(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

/** Hundredths, as differences of rates are told. */
function points(share: number): string {
  return signed((value) => (100 * value).toFixed(2))(share);
}

function plain(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function signed(show: (value: number) => string): (value: number) => string {
  return (value) => (value > 0 ? `+${show(value)}` : show(value));
}
