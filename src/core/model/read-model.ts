import { SelvedgeError } from '../errors.js';
import { hash32 } from '../hash.js';
import { finish, type Work } from '../steps.js';
import { dequantise } from './embedding.js';
import { checksum, HEAD, LEAST, MAGIC, MIDDLE, PAIR_PRIOR, STREAMS, UNITS, VERSION, type Header, type StreamName } from './layout.js';
import type { Model, Rows } from './model.js';

/** Bytes before the header: magic, version, checksum, length of the header. */
const PREAMBLE = 12;

/**
 * Reads a model file.
 *
 * @param decode Makes text of UTF-8: this part of the package knows neither browser nor Node.
 * @throws {SelvedgeError} `model-invalid` when it is no model, was cut or changed on its way, or is of a later version.
 */
export function readModel(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Model {
  return finish(readInSteps(bytes, decode));
}

/** The same in steps of a few milliseconds. */
export function* readInSteps(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Work<Model> {
  const { header, streams } = openFile(bytes, decode);
  yield;
  const { items: size, settings, dimensions, scales, slots } = header;
  const rests = decode(streams.ids).split('\n');
  if (size > 0 && rests.length !== size) throw damaged(`${rests.length} ids for ${size} items`);
  const { order, hashes, numbers } = readIds(rests, streams);
  yield;
  const popularity = valuesOf(order.map((place) => streams.popularity[place]!), (level) => -UNITS.popularity * level);
  const trend = valuesOf(streams.trend, (level) => UNITS.trend * (level - MIDDLE));
  const steps = { ...readRows(size, streams.stepCounts, streams.stepGaps, streams.stepGapBits, streams.stepLevels, -1), strengths: valuesOf(streams.stepLevels, (level) => LEAST.step * Math.exp(UNITS.level * level)) };
  yield;
  const paired = readRows(size, streams.pairCounts, streams.pairGaps, streams.pairGapBits, streams.pairLevels, 0);
  const weights = valuesOf(streams.pairLevels, (level) => Math.log(LEAST.pair * header.pairWeight) + UNITS.level * level);
  const totals = valuesOf(streams.pairTotals, (level) => Math.log(LEAST.pair * Math.expm1(UNITS.total * level) + PAIR_PRIOR));
  yield;
  const pairs = bothWays(paired, weights, totals);
  yield;
  const part = (which: 0 | 1 | 2 | 3, columns: Uint8Array) => dequantise(new Int8Array(columns), Float32Array.from(scales[which]), which > 1);
  const embedding = dimensions === 0 ? null : { dims: dimensions, slots: Float32Array.from(slots), source: part(0, streams.source), target: part(1, streams.target), tagSource: part(2, streams.tagSource), tagTarget: part(3, streams.tagTarget) };
  const tagLifts = valuesOf(streams.tagLifts, (level) => UNITS.tagLift * (level - MIDDLE));
  const names = tagLifts.length > 0 ? readNames(decode(streams.tags).split('\n'), streams.tagsShared) : [];
  if (names.length !== tagLifts.length) throw damaged(`${names.length} names for ${tagLifts.length} tags`);
  const tags = new Map(names.map((tag, number) => [tag, number]));
  return { size, hashes, numbers, popularity, trend, topShare: header.topShare, steps, pairs, tags, tagLifts, embedding, settings };
}

/** What each byte stands for. */
function valuesOf(bytes: ArrayLike<number>, valueOf: (level: number) => number): Float32Array {
  const table = Float32Array.from({ length: 256 }, (_, level) => valueOf(level));
  const values = new Float32Array(bytes.length);
  for (let at = 0; at < values.length; at++) values[at] = table[bytes[at]!]!;
  return values;
}

/** Puts back what each name has in common with the one before. */
function readNames(rests: readonly string[], shared: Uint8Array): string[] {
  let name = '';
  return rests.map((rest, place) => (name = name.slice(0, shared[place]) + rest));
}

/** @returns The place in the alphabet of each number, the hash of its id, and its number by that. */
function readIds(rests: readonly string[], { idsShared, popularity }: Readonly<Record<StreamName, Uint8Array>>): { readonly order: readonly number[] } & Pick<Model, 'hashes' | 'numbers'> {
  const byPlace = Uint32Array.from(popularity.length > 0 ? readNames(rests, idsShared) : [], hash32);
  const byLevel: number[][] = Array.from({ length: 256 }, () => []);
  for (let place = 0; place < byPlace.length; place++) byLevel[popularity[place]!]!.push(place);
  const order = byLevel.flat();
  const hashes = new Uint32Array(order.length);
  const numbers = new Map<number, number>();
  for (let item = 0; item < hashes.length; item++) {
    hashes[item] = byPlace[order[item]!]!;
    numbers.set(hashes[item]!, item);
  }
  return { order, hashes, numbers };
}

function openFile(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): { readonly header: Header; readonly streams: Readonly<Record<StreamName, Uint8Array>> } {
  if (bytes.length < PREAMBLE || [...MAGIC].some((letter, index) => bytes[index] !== letter.charCodeAt(0))) throw damaged('it does not begin as a model does');
  if (bytes[MAGIC.length] !== VERSION) throw damaged(`its version is ${bytes[MAGIC.length]}, this one reads ${VERSION}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (checksum(bytes.subarray(8)) !== view.getUint32(4, true)) throw damaged('its checksum is wrong');
  const length = view.getUint32(8, true);
  const header = JSON.parse(decode(bytes.subarray(PREAMBLE, PREAMBLE + length))) as Header;
  let offset = PREAMBLE + length;
  const streams = Object.fromEntries(STREAMS.map((name) => [name, bytes.subarray(offset, (offset += header.streams[name]))]));
  return { header, streams: streams as Record<StreamName, Uint8Array> };
}

/**
 * Rows of ascending items: how many each has, and the gaps between them, as their heads and the bits behind those.
 *
 * @param own What the first gap of a row is counted from: -1 for the beginning, 0 for the row's own item.
 */
function readRows(size: number, countBytes: Uint8Array, heads: Uint8Array, bits: Uint8Array, levels: Uint8Array, own: -1 | 0): Omit<Rows, 'strengths'> {
  const counts = readNumbers(countBytes);
  const starts = new Int32Array(size + 1);
  const items = new Int32Array(heads.length);
  let [at, bit] = [0, 0];
  let isWithin = true;
  for (let row = 0; row < size; row++) {
    let item = own < 0 ? -1 : row;
    const end = at + (counts[row] ?? 0);
    isWithin &&= end <= heads.length;
    for (; at < end && isWithin; at++) {
      let gap = HEAD + (heads[at]! % HEAD);
      for (let left = Math.floor(heads[at]! / HEAD); left > 0; left--, bit++) gap = 2 * gap + ((bits[bit >> 3]! >> (bit & 7)) & 1);
      items[at] = item += gap - HEAD + 1;
      isWithin &&= item < size;
    }
    starts[row + 1] = at;
  }
  if (!isWithin || at !== heads.length || at !== levels.length) throw damaged('its tables do not fit together');
  return { starts, items };
}

/** Numbers of seven bits a byte, the lowest first; the eighth says that more follow (LEB128). */
function readNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const byte of bytes) {
    value += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte > 127) continue;
    numbers.push(value);
    [value, shift] = [0, 0];
  }
  return numbers;
}

/**
 * Each pair is in the file once; it is looked for from both sides.
 *
 * @param weights Logarithm of what each pair weighs, times all; `totals`, of what each item does.
 */
function bothWays({ starts, items }: Omit<Rows, 'strengths'>, weights: Float32Array, totals: Float32Array): Rows {
  const size = starts.length - 1;
  const ends = new Int32Array(size + 1);
  for (let row = 0; row < size; row++) {
    ends[row + 1]! += starts[row + 1]! - starts[row]!;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) ends[items[at]! + 1]!++;
  }
  for (let row = 0; row < size; row++) ends[row + 1]! += ends[row]!;
  const from = ends.slice();
  const others = new Int32Array(2 * items.length);
  const strengths = new Float32Array(2 * items.length);
  for (let row = 0; row < size; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const item = items[at]!;
      const strength = weights[at]! - totals[row]! - totals[item]!;
      const one = ends[row]!++;
      const other = ends[item]!++;
      others[one] = item;
      others[other] = row;
      strengths[one] = strengths[other] = strength;
    }
  }
  return { starts: from, items: others, strengths };
}

function damaged(how: string): SelvedgeError {
  return new SelvedgeError('model-invalid', `The model is left out: ${how}`);
}
