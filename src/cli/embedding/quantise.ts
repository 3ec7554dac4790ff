import { SLOTS, stepOfRow, type Embedding } from '../../core/model/embedding.js';

/**
 * A table as small whole numbers: `dequantise` of the core brings it back, row by row. The further down a row, the larger its steps, so items
 * pack best in order of popularity.
 */
interface QuantisedTable {
  /** Column by column, which packs best: neighbours in a column are alike, and items in order of popularity end in zeros. */
  readonly columns: Int8Array;
  /** What one step of each column is worth in the first row. */
  readonly scales: Float32Array;
}

export interface QuantisedEmbedding {
  readonly dims: number;
  readonly slots: QuantisedTable;
  readonly source: QuantisedTable;
  readonly target: QuantisedTable;
  readonly tagSource: QuantisedTable;
  readonly tagTarget: QuantisedTable;
}

export interface QuantisingOptions {
  /** How often each item was chosen: what is often seen weighs more. */
  readonly popularity: ArrayLike<number>;
  /** By how much one step of one number of the first row changes a score, in log odds. Larger: fewer bytes, worse order. Default: 0.1. */
  readonly step?: number;
}

/** Below this share of a step a number becomes 0. Zeros are what packs. */
const DEAD_ZONE = 0.6;

/** The largest whole number of 8 bits on either side of 0. */
const MOST_STEPS = 127;

/**
 * Turns an embedding into small whole numbers. The steps differ from column to column, so that each column adds about the same error to a
 * score: a number of the target table is multiplied with the context's, one of the source table with a slot's and the target's.
 */
export function quantiseEmbedding(embedding: Embedding, options: QuantisingOptions): QuantisedEmbedding {
  const { dims, slots, source, target, tagSource, tagTarget } = embedding;
  const { popularity, step = 0.1 } = options;
  const sourceSizes = sizes(source, dims, popularity);
  const targetSizes = sizes(target, dims, popularity);
  const slotSizes = Float32Array.from(sourceSizes, (_, dim) => sizeOfSlots(slots, dims, dim));
  const sourceSteps = targetSizes.map((size, dim) => step / (size * slotSizes[dim]!));
  const targetSteps = sourceSizes.map((size, dim) => step / (size * slotSizes[dim]!));
  return {
    dims,
    slots: quantiseTable(slots, new Float32Array(dims)), // few numbers, which weigh in every score: as fine as 8 bits go
    source: quantiseTable(source, sourceSteps),
    target: quantiseTable(target, targetSteps),
    tagSource: quantiseTable(tagSource, sourceSteps, true),
    tagTarget: quantiseTable(tagTarget, targetSteps, true),
  };
}

/** Root mean square of each column, by popularity. */
function sizes(table: Float32Array, dims: number, popularity: ArrayLike<number>): Float32Array {
  const sums = new Float32Array(dims);
  let total = 0;
  for (let item = 0; item < table.length / dims; item++) {
    const weight = popularity[item]! + 1;
    total += weight;
    for (let dim = 0; dim < dims; dim++) sums[dim]! += weight * table[item * dims + dim]! ** 2;
  }
  return sums.map((sum) => Math.sqrt(sum / Math.max(total, 1)));
}

/** How much the slots make of a source vector's number: slots add up as independent ones do. */
function sizeOfSlots(slots: Float32Array, dims: number, dim: number): number {
  let sum = 0;
  for (let slot = 0; slot < SLOTS; slot++) sum += slots[slot * dims + dim]! ** 2;
  return Math.sqrt(sum);
}

/** @param steps One a column; those too small for the largest number of the column to fit are made larger. */
function quantiseTable(table: Float32Array, steps: Float32Array, isEven = false): QuantisedTable {
  const rows = table.length / steps.length;
  const columns = new Int8Array(table.length);
  const scales = steps.map((step, dim) => {
    const column = Float32Array.from({ length: rows }, (_, row) => table[row * steps.length + dim]! / (isEven ? 1 : stepOfRow(row)));
    return quantiseColumn(column, step, columns.subarray(dim * rows, (dim + 1) * rows));
  });
  return { columns, scales };
}

/**
 * Fills `whole` with a column's numbers in steps.
 *
 * @returns What brings them back with the least square error; 0 where all have become 0.
 */
function quantiseColumn(column: Float32Array, leastStep: number, whole: Int8Array): number {
  const step = column.reduce((largest, value) => Math.max(largest, Math.abs(value) / MOST_STEPS), leastStep);
  let products = 0;
  let squares = 0;
  for (const [row, value] of column.entries()) {
    whole[row] = Math.sign(value) * Math.min(MOST_STEPS, Math.floor(Math.abs(value) / step + 1 - DEAD_ZONE));
    products += value * whole[row];
    squares += whole[row] ** 2;
  }
  return squares > 0 ? products / squares : 0;
}
