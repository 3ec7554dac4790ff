import { SelvedgeError } from '../errors.js';
import { hash32 } from '../hash.js';
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
  const { header, streams } = openFile(bytes, decode);
  const { items: size, settings, dimensions, scales, slots } = header;
  const rests = decode(streams.ids).split('\n');
  if (size > 0 && rests.length !== size) throw damaged(`${rests.length} ids for ${size} items`);
  const { order, hashes } = readIds(rests, streams);
  const popularity = new Float32Array(order).map((place) => -UNITS.popularity * streams.popularity[place]!);
  const trend = new Float32Array(streams.trend).map((level) => UNITS.trend * (level - MIDDLE));
  const steps = readRows(size, streams.stepCounts, readGaps(streams.stepGaps, streams.stepGapBits), streams.stepLevels, -1);
  steps.strengths.forEach((level, at) => (steps.strengths[at] = LEAST.step * Math.exp(UNITS.level * level)));
  const pairs = readRows(size, streams.pairCounts, readGaps(streams.pairGaps, streams.pairGapBits), streams.pairLevels, 0);
  weighPairs(pairs, new Float64Array(streams.pairTotals).map((level) => LEAST.pair * Math.expm1(UNITS.total * level)), header.pairWeight);
  const embedding = dimensions === 0 ? null : {
    dims: dimensions,
    slots: Float32Array.from(slots),
    source: dequantise(new Int8Array(streams.source), Float32Array.from(scales[0])),
    target: dequantise(new Int8Array(streams.target), Float32Array.from(scales[1])),
  };
  const numbers = new Map<number, number>();
  hashes.forEach((hash, item) => numbers.set(hash, item));
  return { size, hashes, numbers, popularity, trend, topShare: header.topShare, steps, pairs: bothWays(pairs), embedding, settings };
}

/** @returns The place in the alphabet of each number, and the hash of its id. */
function readIds(rests: readonly string[], { idsShared, popularity }: Readonly<Record<StreamName, Uint8Array>>): { readonly order: readonly number[]; readonly hashes: Uint32Array } {
  let id = '';
  const byPlace = new Uint32Array(popularity.length);
  const byLevel: number[][] = Array.from({ length: 256 }, () => []);
  popularity.forEach((level, place) => {
    byPlace[place] = hash32((id = id.slice(0, idsShared[place]) + rests[place]));
    byLevel[level]!.push(place);
  });
  const order = byLevel.flat();
  return { order, hashes: new Uint32Array(order).map((place) => byPlace[place]!) };
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

/** Levels to logarithms of lifts. */
function weighPairs({ starts, items, strengths }: Rows, totals: Float64Array, all: number): void {
  for (let row = 0; row < totals.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const weight = LEAST.pair * Math.exp(UNITS.level * strengths[at]!);
      strengths[at] = Math.log((weight * all) / ((totals[row]! + PAIR_PRIOR) * (totals[items[at]!]! + PAIR_PRIOR)));
    }
  }
}

/**
 * Rows of ascending items: how many each has, the gaps between them, their levels.
 *
 * @param own What the first gap of a row is counted from: -1 for the beginning, 0 for the row's own item.
 */
function readRows(size: number, countBytes: Uint8Array, gaps: Float64Array, levels: Uint8Array, own: -1 | 0): Rows {
  const counts = readNumbers(countBytes);
  const starts = new Int32Array(size + 1);
  const items = new Int32Array(gaps.length);
  let at = 0;
  for (let row = 0; row < size; row++) {
    let item = own < 0 ? -1 : row;
    for (const end = at + (counts[row] ?? 0); at < end; at++) items[at] = item += gaps[at]! + 1;
    starts[row + 1] = at;
  }
  if (at !== gaps.length || at !== levels.length || items.some((item) => item >= size)) throw damaged('its tables do not fit together');
  return { starts, items, strengths: Float32Array.from(levels) };
}

function readGaps(heads: Uint8Array, bits: Uint8Array): Float64Array {
  let at = 0;
  return new Float64Array(heads).map((head) => {
    let gap = HEAD + (head % HEAD);
    for (let left = Math.floor(head / HEAD); left > 0; left--, at++) gap = 2 * gap + ((bits[at >> 3]! >> (at & 7)) & 1);
    return gap - HEAD;
  });
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

/** Each pair is in the file once; it is looked for from both sides. */
function bothWays({ starts, items, strengths }: Rows): Rows {
  const size = starts.length - 1;
  const ends = new Int32Array(size + 1);
  for (let row = 0; row < size; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      ends[row + 1]!++;
      ends[items[at]! + 1]!++;
    }
  }
  for (let row = 0; row < size; row++) ends[row + 1]! += ends[row]!;
  const both: Rows = { starts: ends.slice(), items: new Int32Array(2 * items.length), strengths: new Float32Array(2 * items.length) };
  const next = ends.slice();
  const add = (own: number, other: number, strength: number) => {
    both.items[next[own]!] = other;
    both.strengths[next[own]!++] = strength;
  };
  for (let row = 0; row < size; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const other = items[at]!;
      add(row, other, strengths[at]!);
      add(other, row, strengths[at]!);
    }
  }
  return both;
}

function damaged(how: string): SelvedgeError {
  return new SelvedgeError('model-invalid', `The model is left out: ${how}`);
}
