#!/usr/bin/env node
/**
 * Fits the weights of a preset to recorded sessions: conditional logit over the terms of the core as they are, on the part of each set
 * that is set aside for choosing (VALID). Prints the weights and what they come to, there and on what no weight has seen.
 *
 *   node bench/evaluation/fit.mjs --harness DIR --data DIR --preset shop --sets eshop2008,onlineretail
 *
 * Leaving one set out says how weights do on a kind of site that they were not fitted to; for all three, written to `left-out.md`:
 *
 *   node bench/evaluation/fit.mjs --harness DIR --data DIR --leave-one-out
 *
 * The harness and the sets are no part of the project.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PRESETS } from '../../dist/core.js';
import { markdownTable } from '../figures.mjs';
import { createRanker, KINDS } from './ranker.mjs';

const { values } = parseArgs({
  options: { harness: { type: 'string' }, data: { type: 'string' }, preset: { type: 'string', default: 'shop' }, sets: { type: 'string' }, targets: { type: 'string', default: '3000' }, without: { type: 'string', default: '' }, 'leave-one-out': { type: 'boolean', default: false } },
});
const load = (file) => import(resolve(values.harness, 'lib', file));
const [{ loadDataset, split }, { planA, planB }, { learn }, { ndcg1, impressionMetrics, mean }] = await Promise.all(['data.mjs', 'plan.mjs', 'hybrid.mjs', 'metrics.mjs'].map(load));

const ALL_TERMS = ['order', 'intent', 'taste', 'seen', 'similar', 'near', 'next', 'habit', 'bought', 'price'];
const TERMS = ALL_TERMS.filter((term) => !values.without.split(',').includes(term));

let weights;
if (values['leave-one-out']) leaveOneOut();
else {
  const sets = values.sets.split(',').filter(Boolean).map((name) => readSet(name, values.preset));
  weights = learn(sets.flatMap(({ valid }) => Object.values(valid).flat()), TERMS.map(() => true));
  report('conditional logit', sets);
  climb(sets);
  report('then by nDCG itself', sets);
}

/** By the preset of its kind and by weights that were fitted, in the same way, to the two others: nDCG@10 on what no weight has seen. */
function leaveOneOut() {
  const rows = Object.entries(KINDS).map(([left, preset]) => {
    const others = Object.keys(KINDS).filter((name) => name !== left).map((name) => readSet(name, preset));
    weights = learn(others.flatMap(({ valid }) => Object.values(valid).flat()), TERMS.map(() => true));
    climb(others);
    const { test } = readSet(left, preset);
    const told = TERMS.map((term, index) => `${term} ${weights[index].toFixed(2)}`).join(', ');
    const byPreset = TERMS.map((term) => PRESETS[preset].weights[term] / 2);
    const figures = Object.fromEntries(Object.entries(test).map(([kind, lists]) => [kind, [byPreset, weights].map((by) => mean(lists.map((list) => gain(list, by))))]));
    console.error(left, figures, told);
    const cell = (kind, which) => figures[kind]?.[which].toFixed(3) ?? '';
    return [left, preset, cell('page', 0), cell('page', 1), cell('list', 0), cell('list', 1), told];
  });
  const head = ['left out', 'preset', 'page, by the preset', 'page, by the two others', 'lists, by the preset', 'lists, by the two others', 'weights that were fitted to the two others'];
  const text = `## Presets, with one set left out\n\nnDCG@10 on the last part of a set, its categories not limited and no weight raised on lists of one category: by the preset of its kind, which was fitted to sets of that kind,\nand by weights fitted to the two other sets; at most ${values.targets} targets and lists of each part. Written by \`node bench/evaluation/fit.mjs --leave-one-out --targets ${values.targets}\`.\n\n${markdownTable(head, rows)}\n`;
  writeFileSync(new URL('left-out.md', import.meta.url), text);
  console.log(text);
}

function readSet(name, preset) {
  const set = loadDataset(resolve(values.data, name));
  return { name, ...Object.fromEntries(['valid', 'test'].map((part) => [part, listsOf(set, part, preset)])) };
}

function report(how, sets) {
  console.log(`${how}: ${TERMS.map((term, index) => `${term} ${weights[index].toFixed(3)}`).join(', ')}`);
  for (const { name, valid, test } of sets) console.log(' ', name, 'valid', quality(valid), 'test', quality(test));
}

/** One weight after the other, by ever smaller steps, as long as the mean over sets and protocols rises. A logit is fitted to likelihood; what is wanted is the order. */
function climb(sets) {
  const objective = () => mean(sets.flatMap(({ valid }) => Object.values(valid).map((lists) => mean(lists.map((list) => gain(list))))));
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

function gain({ F, y }, by = weights) {
  const scores = F[0].map((_, index) => TERMS.reduce((sum, _, term) => sum + by[term] * F[term][index], 0));
  const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
  return y.length === 1 ? ndcg1(order.indexOf(y[0]) + 1, 10) : impressionMetrics(order, new Set(y)).ndcg10;
}

/** Features of every list of a part, by protocol. */
function listsOf(set, part, preset) {
  const cut = split(set, part);
  const settings = { ...PRESETS[preset], again: 'avoid', alike: undefined, weights: { ...PRESETS[preset].weights, ...Object.fromEntries(ALL_TERMS.map((term) => [term, 1])) } };
  const ranker = createRanker({ settings, isOrdered: KINDS[set.name] === 'shop' });
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
