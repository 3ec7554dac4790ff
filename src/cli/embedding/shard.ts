import { EARLIER_SLOT, LAST_SLOTS, MEAN_OF, REST_SLOT, SLOTS } from '../../core/model/embedding.js';
import { createBag, type Bag } from './bag.js';
import { firstSourceRow, firstTargetRow, type Layout, type Parameters } from './parameters.js';
import type { TrainingSessions } from './sessions.js';
import { addProduct, addScaled, dot } from './vectors.js';

export interface LearningOptions {
  /** Wrong answers drawn by popularity for each right one, above 0. */
  readonly negatives: number;
  /** Probability, 0 to below 1, with which an item of the context is left out of an example. */
  readonly dropout: number;
}

/**
 * Sampled softmax with Adagrad, one square a row: makes the item that was chosen likelier than those drawn from the urn.
 * Everything it changes is in `parameters`.
 *
 * @returns A function that learns from some rows of the sessions, one by one, at the given learning rate.
 * @see Duchi, Hazan, Singer 2011, "Adaptive subgradient methods"; Jean et al. 2015, arXiv:1412.2007, for the sampled softmax.
 */
export function createLearner(parameters: Parameters, layout: Layout, sessions: TrainingSessions, options: LearningOptions) {
  const { rows, squares } = parameters;
  const { dims, itemCount, tagStart, tags } = layout;
  const { item: itemOfRow, visitStart, visitorStart, urn } = sessions;
  const targets = firstTargetRow(layout);
  const dropBelow = options.dropout * 2 ** 32;

  const slotBags = Array.from({ length: SLOTS }, () => createBag(layout, firstSourceRow()));
  const means = new Float32Array(SLOTS * dims);
  const context = new Float32Array(dims);
  const contextGradient = new Float32Array(dims);
  const gradient = new Float32Array(dims);
  const candidates = new Int32Array(options.negatives + 1);
  const errors = new Float32Array(candidates.length);
  const targetBag = createBag(layout, targets);
  const dots = new Float32Array(itemCount + layout.tagCount);

  /** Puts what came before a row into the slots' bags. @returns Whether there is anything. */
  function lookBack(row: number, random: () => number): boolean {
    const visit = visitStart[row]!;
    const rest = Math.max(visit, row - LAST_SLOTS);
    for (let slot = 0; slot < LAST_SLOTS; slot++) lookAt(slotBags[slot]!, Math.max(visit, row - 1 - slot), row - slot, random);
    lookAt(slotBags[REST_SLOT]!, Math.max(visit, rest - MEAN_OF), rest, random);
    lookAt(slotBags[EARLIER_SLOT]!, Math.max(visitorStart[row]!, visit - MEAN_OF), visit, random);
    return slotBags.some((bag) => bag.size() > 0);
  }

  function lookAt(bag: Bag, from: number, to: number, random: () => number): void {
    bag.clear();
    let count = 0;
    for (let at = from; at < to; at++) {
      if (itemOfRow[at]! < 0 || (dropBelow > 0 && random() < dropBelow)) continue;
      bag.add(itemOfRow[at]!, 1);
      count++;
    }
    for (let index = 0; index < bag.size(); index++) bag.weights[index]! /= count;
  }

  function readContext(): void {
    means.fill(0);
    context.fill(0);
    for (let slot = 0; slot < SLOTS; slot++) {
      const bag = slotBags[slot]!;
      const size = bag.size();
      for (let index = 0; index < size; index++) addScaled(means, slot * dims, rows, bag.rows[index]! * dims, bag.weights[index]!, dims);
      addProduct(context, rows, slot * dims, means, slot * dims, dims);
    }
  }

  /** The right answer, then as many wrong ones as the urn gives that are neither it nor the item just seen. */
  function drawCandidates(row: number, random: () => number): number {
    candidates[0] = itemOfRow[row]!;
    let count = 1;
    for (let draw = 0; draw < options.negatives; draw++) {
      const drawn = urn[random() % urn.length]!;
      if (drawn !== candidates[0] && drawn !== itemOfRow[row - 1]) candidates[count++] = drawn;
    }
    return count;
  }

  /** The dot product of the context and a row, worked out once an example. */
  function dotOf(row: number): number {
    const size = targetBag.size();
    const place = targetBag.place(row);
    if (place === size) dots[place] = dot(context, 0, rows, row * dims, dims);
    return dots[place]!;
  }

  function scoreOf(item: number): number {
    const end = tagStart[item + 1]!;
    let sum = 0;
    for (let index = tagStart[item]!; index < end; index++) sum += dotOf(targets + itemCount + tags[index]!);
    return dotOf(targets + item) + (sum === 0 ? 0 : sum / (end - tagStart[item]!));
  }

  /** Softmax over the candidates; `errors` becomes probability minus truth. */
  function readErrors(count: number): void {
    targetBag.clear();
    let most = -Infinity;
    for (let index = 0; index < count; index++) {
      errors[index] = scoreOf(candidates[index]!);
      most = Math.max(most, errors[index]!);
    }
    let total = 0;
    for (let index = 0; index < count; index++) total += errors[index] = Math.exp(errors[index]! - most);
    for (let index = 0; index < count; index++) errors[index]! /= total;
    errors[0]! -= 1;
  }

  /** One step of Adagrad for every row of a bag, against `gradient` times the row's weight. */
  function stepBag(bag: Bag, rate: number): void {
    const meanSquare = meanSquareOfGradient();
    const size = bag.size();
    for (let index = 0; index < size; index++) stepRow(bag.rows[index]!, bag.weights[index]!, meanSquare, rate);
  }

  function stepRow(row: number, weight: number, meanSquare: number, rate: number): void {
    squares[row]! += weight * weight * meanSquare;
    addScaled(rows, row * dims, gradient, 0, (-rate * weight) / Math.sqrt(squares[row]! + 1e-8), dims);
  }

  function meanSquareOfGradient(): number {
    return dot(gradient, 0, gradient, 0, dims) / dims;
  }

  function stepTargets(count: number, rate: number): void {
    for (let index = 0; index < count; index++) targetBag.add(candidates[index]!, errors[index]!);
    contextGradient.fill(0);
    const size = targetBag.size();
    for (let index = 0; index < size; index++) addScaled(contextGradient, 0, rows, targetBag.rows[index]! * dims, targetBag.weights[index]!, dims);
    gradient.set(context);
    stepBag(targetBag, rate);
  }

  function stepSources(rate: number): void {
    for (let slot = 0; slot < SLOTS; slot++) {
      if (slotBags[slot]!.size() === 0) continue;
      gradient.fill(0);
      addProduct(gradient, contextGradient, 0, rows, slot * dims, dims);
      stepBag(slotBags[slot]!, rate);
      gradient.fill(0);
      addProduct(gradient, contextGradient, 0, means, slot * dims, dims);
      stepRow(slot, 1, meanSquareOfGradient(), rate);
    }
  }

  return (examples: Int32Array, rate: number, random: () => number): void => {
    for (const row of examples) {
      if (!lookBack(row, random)) continue;
      readContext();
      const count = drawCandidates(row, random);
      readErrors(count);
      stepTargets(count, rate);
      stepSources(rate);
    }
  };
}
