#!/usr/bin/env node
/**
 * Judges the core by recorded sessions, on the part of each set that nothing was chosen by (TEST), target by target against the baselines of the
 * offline harness. Writes `bench/evaluation/results.md`, which `npm run bench` takes into `bench/results.md`.
 *
 *   node bench/evaluation/run.mjs --harness DIR --data DIR                  all sets, 8,000 targets each, and of wikispeedia 4,000, with the most telling rows of 8,000
 *   node bench/evaluation/run.mjs … --sets eshop2008:1000 --dry             one set, fewer targets, printed only
 *   node bench/evaluation/run.mjs … --only '5 visitors' --dry               the rows whose name has that, beside those that they are compared with
 *   node bench/evaluation/run.mjs … --models DIR                            with models too: DIR/eshop2008-100kb.bin, -25kb.bin, -100kb-5.bin, made by
 *                                                                           `bench/evaluation/models.mjs`
 *
 * The harness and the sets are no part of the project.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { PRESETS } from '../../dist/core.js';
import { openModel } from '../../dist/model.js';
import { markdownTable } from '../figures.mjs';
import { createRanker, KINDS } from './ranker.mjs';

const { values } = parseArgs({
  options: { harness: { type: 'string' }, data: { type: 'string' }, sets: { type: 'string', default: 'eshop2008,onlineretail,wikispeedia:4000,wikispeedia:8000:preset|KB$|ranks$' }, targets: { type: 'string', default: '8000' }, models: { type: 'string' }, only: { type: 'string', default: '' }, dry: { type: 'boolean', default: false } },
});
for (const name of ['harness', 'data']) if (!values[name]) throw new Error(`--${name} must be a directory`);
const load = (file) => import(resolve(values.harness, file));
const [{ loadDataset, split }, { planA, planB }, { setup, runA, runB }, { clusterCI, ndcg1, mean }, baselines, hybrid] = await Promise.all(
  ['lib/data.mjs', 'lib/plan.mjs', 'lib/harness.mjs', 'lib/metrics.mjs', 'rankers/base.mjs', 'lib/hybrid.mjs'].map(load),
);

/** Terms of the visitor's own history, by what they are about. */
const TERMS = { intent: ['intent'], taste: ['taste'], 'seen again': ['seen', 'habit', 'bought'], similarity: ['similar'], nearness: ['near'], 'own transitions': ['next'], price: ['price'], prior: ['order'] };

/** What a model adds; and the terms of the visitor's own that it weighs anew. */
const OF_MODEL = { intent: ['intent'], taste: ['taste'], 'seen again': ['seen', 'habit', 'bought'], similarity: ['similar'], sequence: ['sequence', 'follows'], 'co-occurrence': ['together'], vectors: ['embedding'], prior: ['order', 'popularity', 'trend'] };

const [OWN, POPULARITY, TOGETHER] = [['tagShort', 'tagLong', 'seen', 'seenRecency', 'isLast'], ['logPop', 'logRecentPop'], ['cooc', 'seq']];

/** The harness's blends, which have no limit of size, by the features that each weighs. */
const BLENDS = {
  'hybrid: own + popularity + item-item, of any size': { features: [...OWN, ...POPULARITY, ...TOGETHER] },
  'hybrid: own only, of any size': { features: OWN, options: { liftTrain: false } },
  'hybrid: own + popularity, of any size': { features: [...OWN, ...POPULARITY] },
  'hybrid: all of these, weights by facet, of any size': { features: [...OWN, ...POPULARITY, ...TOGETHER], options: { perFacet: true } },
};

const sections = [];
for (const each of values.sets.split(',')) sections.push(await judge(...each.split(':')));
const text = `## Ranking, on recorded sessions

Public sets of recorded sessions, the last 15 % of each by time. *Page*: the next item among 29 others drawn by popularity, nDCG@10. *Lists*: what
was really shown, nDCG@10 and AUC. ±: half a 95 % bootstrap interval by visitor. Touched: sessions, of lists visitors, with a list that was changed; helped and harmed:
those whose mean is above and below that of the order given, and of popularity. Models are built with \`--min-actions 1\`; *from the second action on*, as by
default. Presets are fitted on what of the sets stands before that (\`bench/evaluation/fit.mjs\`).

${sections.join('\n\n')}
`;
if (values.dry) console.log(text);
else writeFileSync(new URL('results.md', import.meta.url), text);

/** @param targets How many of each kind, and which rows, where that is not what all sets have. */
async function judge(name, targets = values.targets, only = values.only) {
  const set = loadDataset(resolve(values.data, name));
  const cut = split(set, 'test');
  const size = Number(targets || values.targets);
  const plans = { page: planA(set, cut, { maxTargets: size }), ...(set.impressions.length > 0 && { lists: planB(set, cut, { maxImpressions: size }) }) };
  const preset = KINDS[name];
  const settings = PRESETS[preset];
  const own = (label, changed = {}, model = undefined, isEarly = false) => createRanker({ name: label, settings: { ...settings, ...changed }, model, isEarly, isOrdered: preset === 'shop' });
  const shared = (diversity) => ({ diversity, bySite: { diversity } });
  const off = (terms) => ({ weights: { ...settings.weights, ...none(terms) }, bySite: { factors: none(terms) } });
  const others = [baselines.asGiven, baselines.random, baselines.pop, baselines.recentPop(3), baselines.recency, baselines.rocchio({ he: 1 }), baselines.lift({ he: 1 }), baselines.arLast(), baselines.srLast(), baselines.itemKnn(), baselines.sknn(), baselines.vsknn(), baselines.easeR({ lambda: 300, he: 2, top: 2500 })];
  const models = modelsOf(name);
  const withModels = models.flatMap(({ label, model }, index) => [
    own(label, {}, model),
    own(`${label}, from the second action on`, { bySite: { minActions: 2 } }, model),
    own(`${label}, as the early part ranks`, {}, model, true),
    own(`${label}, categories calibrated`, shared('calibrated'), model),
    ...(index < 2 ? [own(`${label}, at most half of a category`, shared(0.5), model), own(`${label}, categories not limited`, shared(1), model), ...Object.entries(OF_MODEL).map(([group, terms]) => own(`${label}, without ${group}`, off(terms), model))] : []),
  ]);
  const rankers = [own(`Selvedge, preset ${preset}`), own('the same, as the early part ranks', {}, undefined, true), own('the same, seen again off', { again: 'neutral' }), own('the same, categories calibrated', { diversity: 'calibrated' }), own('the same, categories not limited', { diversity: 1 }), ...Object.entries(TERMS).filter(([, terms]) => terms.some((term) => settings.weights[term])).map(([group, terms]) => own(`the same, without ${group}`, off(terms))), ...withModels, ...others];

  const runs = [];
  const isWanted = ({ name }) => !only || ['as given', 'popularity'].includes(name) || new RegExp(only).test(name);
  const blends = Object.keys(BLENDS).filter((blend) => isWanted({ name: blend }));
  for (const ranker of [...rankers.filter(isWanted), ...blends.map((blend) => blended(set, blend))]) {
    const [forPage, forLists] = [ranker, ranker.forLists ?? ranker].map(counted);
    const page = runA(await setup(forPage, set, cut), set, plans.page, { all: false });
    const lists = plans.lists && runB(await setup(forLists, set, cut), set, plans.lists);
    runs.push({
      name: ranker.name,
      page: { ...figuresOf(page, (rec) => rec.rankPage.map((place) => ndcg1(place, 10)), (rec) => rec.session, (rec) => rec.visitor), touched: forPage.touched },
      lists: lists && { ...figuresOf(lists, (rec) => rec.ndcg10, (rec) => rec.visitor, (rec) => rec.visitor), touched: forLists.touched, auc: lists.summary.auc },
    });
    console.error(name, ranker.name, runs.at(-1).page.mean.toFixed(4), lists ? `${runs.at(-1).lists.mean.toFixed(4)} ${lists.summary.auc.toFixed(4)}` : '');
  }
  const given = runs.find((run) => run.name === 'as given');
  const popular = runs.find((run) => run.name === 'popularity');
  const best = runs.find((run) => run.name === models[0]?.label);
  const ahead = (kind, run) => (best && run !== best ? `${signed(mean(best[kind].gains) - mean(run[kind].gains))} ± ${clusterCI(best[kind].gains.map((gain, index) => gain - run[kind].gains[index]), best[kind].visitors).toFixed(3)}` : '');
  const head = ['ranker', 'page', '±', ...(best ? ['lead of the first model'] : []), 'touched / helped / harmed, by the order given', 'helped / harmed, by popularity', ...(plans.lists ? ['lists', '±', ...(best ? ['lead of the first model'] : []), 'AUC', 'touched / helped / harmed, by the order given', 'helped / harmed, by popularity'] : [])];
  const against = (run, other) => share(run.gains, run.units, other.gains);
  const rows = runs.map((run) => [
    run.name,
    run.page.mean.toFixed(3),
    run.page.half.toFixed(3),
    ...(best ? [ahead('page', run)] : []),
    `${touched(run.page)} / ${against(run.page, given.page)}`,
    against(run.page, popular.page),
    ...(run.lists ? [run.lists.mean.toFixed(3), run.lists.half.toFixed(3), ...(best ? [ahead('lists', run)] : []), run.lists.auc.toFixed(3), `${touched(run.lists)} / ${against(run.lists, given.lists)}`, against(run.lists, popular.lists)] : []),
  ]);
  return `### ${name}${sections.some((section) => section.startsWith(`### ${name}\n`)) ? `, ${size.toLocaleString('en')} targets` : ''}\n\n${plans.page.targets.toLocaleString('en')} targets${plans.lists ? `, ${plans.lists.impressions.toLocaleString('en')} lists` : ''}; ${set.items.length.toLocaleString('en')} items. Popularity is that of other visitors, which the preset does not know.\n\n${markdownTable(head, rows)}`;
}

/** A ranker that takes down whether it changed what it was asked. */
function counted(ranker) {
  const touched = [];
  return {
    ...ranker,
    touched,
    create(context) {
      const device = ranker.create(context);
      const rank = (ids, now) => {
        const order = device.rank(ids, now);
        touched.push(order.some((id, place) => id !== ids[place]));
        return order;
      };
      return { observe: (event) => device.observe(event), rank };
    },
  };
}

/** A blend of the harness: of own tags, popularity and whole tables of what follows and goes together what it has of these, fitted on what is set aside for choosing. */
function blended(set, name) {
  const cut = split(set, 'valid');
  const { features, options: more = {} } = BLENDS[name];
  const options = { heShort: 2, heLong: 30, heCooc: 3, k: 5, ...more };
  const model = hybrid.buildModel({ items: set.items, trainSessions: cut.trainSessions, cutoff: cut.from, options });
  const facets = more.perFacet ? model.cat.facets.length : 0;
  const fitted = (kind, plan) => hybrid.hybridRanker(name, options, hybrid.learn(hybrid.collect(model, plan, set.items, kind, 3000), hybrid.mask([...features, ...(kind === 'imp' ? ['shown'] : [])], facets)));
  const page = fitted('page', planA(set, cut, { maxTargets: 3000 }));
  return set.impressions.length > 0 ? { ...page, forLists: fitted('imp', planB(set, cut, { maxImpressions: 3000 })) } : page;
}

function none(terms) {
  return Object.fromEntries(terms.map((term) => [term, 0]));
}

/** Models of a set, the largest first, with their size as it is served. */
function modelsOf(name) {
  const kinds = { '100kb': 'at most 100 KB, one visitor is enough', '25kb': 'at most 25 KB, one visitor is enough', '100kb-5': 'at most 100 KB, 5 visitors a pair', '25kb-5': 'at most 25 KB, 5 visitors a pair' };
  return Object.entries(kinds).flatMap(([kind, words]) => {
    const file = values.models && resolve(values.models, `${name}-${kind}.bin`);
    if (!file || !existsSync(file)) return [];
    const bytes = readFileSync(file);
    return [{ label: `with a model of ${words}: ${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(1)} KB`, model: openModel(bytes) }];
  });
}

function signed(value) {
  return `${value < 0 ? '' : '+'}${value.toFixed(3)}`;
}

function figuresOf({ summary, rec }, gainsOf, unitsOf, visitorsOf) {
  const gains = gainsOf(rec);
  return { gains, units: unitsOf(rec), visitors: visitorsOf(rec), mean: mean(gains), half: summary.pCi ?? summary.ci };
}

/** Units with a list that was changed, in percent. */
function touched({ touched: changed, units }) {
  const some = new Set(units.filter((_, index) => changed[index]));
  return `${((100 * some.size) / new Set(units).size).toFixed(0)} %`;
}

/** Units whose mean is above and below that of another ranker, in percent. */
function share(gains, units, others) {
  const differences = new Map();
  gains.forEach((gain, index) => differences.set(units[index], (differences.get(units[index]) ?? 0) + gain - others[index]));
  const all = [...differences.values()];
  const percent = (count) => `${((100 * count) / all.length).toFixed(0)} %`;
  return `${percent(all.filter((sum) => sum > 1e-9).length)} / ${percent(all.filter((sum) => sum < -1e-9).length)}`;
}
