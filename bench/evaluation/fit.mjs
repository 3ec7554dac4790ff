#!/usr/bin/env node
/**
 * Fits the weights of a preset to recorded sessions: conditional logit over the terms of the core as they are, on the part of each set
 * that is set aside for choosing (VALID). Prints the weights and what they come to, there and on what no weight has seen.
 *
 *   node bench/evaluation/fit.mjs --harness DIR --data DIR --preset shop --sets eshop2008,onlineretail
 *
 * Leaving one set out says how weights do on a kind of site that they were not fitted to:
 *
 *   node bench/evaluation/fit.mjs … --preset shop --sets eshop2008,wikispeedia --report onlineretail
 *
 * The harness and the sets are no part of the project.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PRESETS } from '../../dist/core.js';
import { createRanker } from './ranker.mjs';

const { values } = parseArgs({
  options: { harness: { type: 'string' }, data: { type: 'string' }, preset: { type: 'string', default: 'shop' }, sets: { type: 'string' }, targets: { type: 'string', default: '3000' }, without: { type: 'string', default: '' }, report: { type: 'string', default: '' } },
});
const load = (file) => import(resolve(values.harness, 'lib', file));
const [{ loadDataset, split }, { planA, planB }, { learn }, { ndcg1, impressionMetrics, mean }] = await Promise.all(['data.mjs', 'plan.mjs', 'hybrid.mjs', 'metrics.mjs'].map(load));

const TERMS = ['order', 'intent', 'taste', 'seen', 'similar', 'near', 'next', 'habit', 'bought', 'price'].filter((term) => !values.without.split(',').includes(term));
const settings = { ...PRESETS[values.preset], again: 'avoid', alike: undefined, weights: { ...PRESETS[values.preset].weights, ...Object.fromEntries(['order', 'intent', 'taste', 'seen', 'similar', 'near', 'next', 'habit', 'bought', 'price'].map((term) => [term, 1])) } };

const [sets, others] = [values.sets, values.report].map((names) => names.split(',').filter(Boolean).map(readSet));

const training = sets.flatMap(({ valid }) => Object.values(valid).flat());
const weights = learn(training, TERMS.map(() => true));
report('conditional logit');
climb();
report('then by nDCG itself');

function readSet(name) {
  const set = loadDataset(resolve(values.data, name));
  return { name, ...Object.fromEntries(['valid', 'test'].map((part) => [part, listsOf(set, part)])) };
}

function report(how) {
  console.log(`${how}: ${TERMS.map((term, index) => `${term} ${weights[index].toFixed(3)}`).join(', ')}`);
  for (const { name, valid, test } of [...sets, ...others]) console.log(' ', name, others.some((other) => other.name === name) ? '(left out)' : '', 'valid', quality(valid), 'test', quality(test));
}

/** One weight after the other, by ever smaller steps, as long as the mean over sets and protocols rises. A logit is fitted to likelihood; what is wanted is the order. */
function climb() {
  const objective = () => mean(sets.flatMap(({ valid }) => Object.values(valid).map((lists) => mean(lists.map(gain)))));
  let best = objective();
  for (const step of [1.5, 1.25, 1.1]) {
    for (let round = 0; round < 3; round++) {
      for (let term = 0; term < TERMS.length; term++) {
        for (const factor of [step, 1 / step, 0]) {
          const before = weights[term];
          weights[term] = before * factor || (factor ? 0.05 * (factor - 1) : 0);
          const now = objective();
          if (now > best + 1e-5) best = now;
          else weights[term] = before;
        }
      }
    }
  }
}

function quality(lists) {
  return Object.entries(lists)
    .map(([kind, all]) => `${kind} ${mean(all.map((list) => gain(list))).toFixed(4)}`)
    .join(' ');
}

function gain({ F, y }) {
  const scores = F[0].map((_, index) => TERMS.reduce((sum, _, term) => sum + weights[term] * F[term][index], 0));
  const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
  return y.length === 1 ? ndcg1(order.indexOf(y[0]) + 1, 10) : impressionMetrics(order, new Set(y)).ndcg10;
}

/** Features of every list of a part, by protocol. */
function listsOf(set, part) {
  const cut = split(set, part);
  const ranker = createRanker({ settings, isOrdered: true });
  const model = ranker.prepare({ items: set.items });
  const size = Number(values.targets);
  const lists = { page: replay(planA(set, cut, { maxTargets: size }), (step) => step.target && { ids: step.page, wanted: [step.event.item], at: step.event.ts }) };
  if (set.impressions.length > 0) lists.list = replay(planB(set, cut, { maxImpressions: size }), ({ impression }) => impression && { ids: impression.candidates, wanted: [...impression.clicked], at: impression.ts });
  return lists;

  function replay({ plan }, asked) {
    const lists = [];
    for (const { steps } of plan) {
      const device = ranker.create({ model });
      for (const step of steps) {
        const question = asked(step);
        if (question) lists.push({ F: featuresOf(device.explain(question.ids, question.at), question.ids), y: question.wanted.map((id) => question.ids.indexOf(id)) });
        if (step.event) device.observe(step.event);
      }
    }
    return lists;
  }
}

function featuresOf(ranked, ids) {
  const features = TERMS.map(() => new Float64Array(ids.length));
  const places = new Map(ids.map((id, index) => [id, index]));
  for (const { id, reasons } of ranked) for (const { term, score } of reasons) if (TERMS.includes(term)) features[TERMS.indexOf(term)][places.get(id)] += score;
  return features;
}
