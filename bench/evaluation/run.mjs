#!/usr/bin/env node
/**
 * Judges the core by recorded sessions, on the part of each set that nothing was chosen by (TEST), target by target against the baselines of the
 * offline harness. Writes `bench/evaluation/results.md`, which `npm run bench` takes into `bench/results.md`.
 *
 *   node bench/evaluation/run.mjs --harness DIR --data DIR                  all sets, 8,000 targets each
 *   node bench/evaluation/run.mjs … --sets eshop2008 --targets 1000 --dry   one set, fewer targets, printed only
 *
 * The harness and the sets are no part of the project.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PRESETS } from '../../dist/core.js';
import { markdownTable } from '../figures.mjs';
import { createRanker } from './ranker.mjs';

const { values } = parseArgs({
  options: { harness: { type: 'string' }, data: { type: 'string' }, sets: { type: 'string', default: 'eshop2008,onlineretail,wikispeedia' }, targets: { type: 'string', default: '8000' }, dry: { type: 'boolean', default: false } },
});
for (const name of ['harness', 'data']) if (!values[name]) throw new Error(`--${name} must be a directory`);
const load = (file) => import(resolve(values.harness, file));
const [{ loadDataset, split }, { planA, planB }, { setup, runA, runB }, { ndcg1, mean }, baselines] = await Promise.all(
  ['lib/data.mjs', 'lib/plan.mjs', 'lib/harness.mjs', 'lib/metrics.mjs', 'rankers/base.mjs'].map(load),
);

/** The preset of each set's kind, and what stands behind its page of results. */
const KINDS = { eshop2008: 'shop', onlineretail: 'shop', wikispeedia: 'content' };
const TERMS = ['intent', 'taste', 'seen', 'similar', 'near', 'next', 'habit', 'bought', 'price', 'order'];

const sections = [];
for (const name of values.sets.split(',')) sections.push(await judge(name));
const text = `## Ranking, on recorded sessions

Three public sets of recorded sessions, the last 15 % of each by time. *Page*: the next item among 29 others drawn by popularity, nDCG@10. *Lists*: what
was really shown, nDCG@10 and AUC. ±: half a 95 % bootstrap interval by visitor. Sessions helped and harmed: those whose mean is above and below that
of the order given. Presets are fitted on what of the sets stands before that (\`bench/evaluation/fit.mjs\`).

${sections.join('\n\n')}
`;
if (values.dry) console.log(text);
else writeFileSync(new URL('results.md', import.meta.url), text);

async function judge(name) {
  const set = loadDataset(resolve(values.data, name));
  const cut = split(set, 'test');
  const size = Number(values.targets);
  const plans = { page: planA(set, cut, { maxTargets: size }), ...(set.impressions.length > 0 && { lists: planB(set, cut, { maxImpressions: size }) }) };
  const preset = KINDS[name];
  const settings = PRESETS[preset];
  const own = (label, changed = {}) => createRanker({ name: label, settings: { ...settings, ...changed }, isOrdered: preset === 'shop' });
  const without = (term) => own(`without ${term}`, { weights: { ...settings.weights, [term]: 0 } });
  const others = [baselines.asGiven, baselines.pop, baselines.recentPop(3), baselines.rocchio({ he: 1 }), baselines.lift({ he: 1 })];
  const rankers = [own(`Selvedge, preset ${preset}`), own('the same, seen again off', { seenAgain: 'neutral' }), ...TERMS.filter((term) => settings.weights[term]).map(without), ...others];

  const runs = [];
  for (const ranker of rankers) {
    const ready = await setup(ranker, set, cut);
    const page = runA(ready, set, plans.page, { all: false });
    const lists = plans.lists && runB(ready, set, plans.lists);
    runs.push({ name: ranker.name, page: figuresOf(page, (rec) => rec.rankPage.map((place) => ndcg1(place, 10)), (rec) => rec.session), lists: lists && { ...figuresOf(lists, (rec) => rec.ndcg10, (rec) => rec.visitor), auc: lists.summary.auc } });
    console.error(name, ranker.name, runs.at(-1).page.mean.toFixed(4), lists ? `${runs.at(-1).lists.mean.toFixed(4)} ${lists.summary.auc.toFixed(4)}` : '');
  }
  const given = runs.find((run) => run.name === 'as given');
  const popular = runs.find((run) => run.name === 'popularity');
  const head = ['ranker', 'page', '±', 'helped / harmed, by the order given', 'by popularity', ...(plans.lists ? ['lists', '±', 'AUC', 'helped / harmed, by the order given', 'by popularity'] : [])];
  const against = (run, other) => share(run.gains, run.units, other.gains);
  const rows = runs.map((run) => [
    run.name,
    run.page.mean.toFixed(3),
    run.page.half.toFixed(3),
    against(run.page, given.page),
    against(run.page, popular.page),
    ...(run.lists ? [run.lists.mean.toFixed(3), run.lists.half.toFixed(3), run.lists.auc.toFixed(3), against(run.lists, given.lists), against(run.lists, popular.lists)] : []),
  ]);
  return `### ${name}\n\n${plans.page.targets.toLocaleString('en')} targets${plans.lists ? `, ${plans.lists.impressions.toLocaleString('en')} lists` : ''}; ${set.items.length.toLocaleString('en')} items. Popularity is that of other visitors, which the preset does not know.\n\n${markdownTable(head, rows)}`;
}

function figuresOf({ summary, rec }, gainsOf, unitsOf) {
  const gains = gainsOf(rec);
  return { gains, units: unitsOf(rec), mean: mean(gains), half: summary.pCi ?? summary.ci };
}

/** Units whose mean is above and below that of another ranker, in percent. */
function share(gains, units, others) {
  const differences = new Map();
  gains.forEach((gain, index) => differences.set(units[index], (differences.get(units[index]) ?? 0) + gain - others[index]));
  const all = [...differences.values()];
  const percent = (count) => `${((100 * count) / all.length).toFixed(0)} %`;
  return `${percent(all.filter((sum) => sum > 1e-9).length)} / ${percent(all.filter((sum) => sum < -1e-9).length)}`;
}
