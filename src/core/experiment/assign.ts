import { hash32 } from '../hash.js';
import { murmur32 } from './murmur.js';
import type { Experiment } from './parse-experiments.js';

/** The variant of each experiment that a visitor is in, by the names of both. */
export type Assignments = Readonly<Record<string, string>>;

/**
 * Deals a visitor to a variant of one experiment, the same one on every visit.
 *
 * Traffic and variant are drawn apart: more traffic brings new visitors in and moves nobody who was in it to another variant. Less traffic, other weights and another
 * salt do move visitors: {@link assignVariants} keeps them where they were.
 *
 * @param seed The visitor's random number, 0 to 2^32 - 1.
 * @returns Place in `experiment.variants`, or -1 for a visitor outside the namespace's range or the traffic.
 * @see Vectors in test/vectors/experiments.json.
 */
export function assignVariant(seed: number, { variants, weights, traffic, namespace, salt }: Experiment): number {
  if (namespace) {
    const place = draw(seed, `namespace ${namespace.name}`);
    if (place < namespace.from || place >= namespace.to) return -1;
  }
  if (draw(seed, `traffic ${salt}`) >= traffic) return -1;
  const place = draw(seed, `variant ${salt}`);
  let end = 0;
  const found = variants.findIndex((_, index) => place < (end += weights[index]!));
  // Weights may add up to a little less than 1: the rest goes to the last variant with a weight above 0.
  return found < 0 ? weights.reduce((last, weight, index) => (weight > 0 ? index : last), -1) : found;
}

/**
 * Deals a visitor to a variant of each experiment.
 *
 * An earlier assignment holds as long as the variant is there, whatever became of weights, traffic, ranges and salt; and it keeps the visitor out of the other experiments
 * of that namespace. What is left of earlier ones, and what is none, is passed over.
 *
 * @param seed The visitor's random number, 0 to 2^32 - 1.
 * @param earlier What this gave on an earlier visit. Default: nothing.
 * @returns The experiments that the visitor is in, each with a variant.
 */
export function assignVariants(seed: number, experiments: readonly Experiment[], earlier: Assignments = {}): Assignments {
  const isKept = ({ name, variants }: Experiment) => Object.hasOwn(earlier, name) && variants.includes(earlier[name]!);
  const taken = new Set(experiments.filter(isKept).flatMap(({ namespace }) => namespace?.name ?? []));
  const variantOf = (experiment: Experiment) => {
    if (isKept(experiment)) return earlier[experiment.name];
    if (experiment.namespace && taken.has(experiment.namespace.name)) return undefined;
    return experiment.variants[assignVariant(seed, experiment)];
  };
  return Object.fromEntries(experiments.flatMap((experiment) => {
    const variant = variantOf(experiment);
    return variant === undefined ? [] : [[experiment.name, variant]];
  }));
}

/**
 * A number from 0 up to 1, which looks drawn by chance for each text anew.
 *
 * `hash32` of text and seed would not do: where two texts end alike ("traffic price", "variant price") its hashes for the same visitors hang together.
 */
function draw(seed: number, text: string): number {
  return murmur32(seed, hash32(text)) / 2 ** 32;
}
