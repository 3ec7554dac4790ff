import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom, shuffle } from '../../../../src/cli/embedding/random.js';
import { trainEmbedding, type TrainingOptions } from '../../../../src/cli/embedding/train.js';
import { contextOf, scoreOf, type Embedding } from '../../../../src/core/model/embedding.js';
import { PLANTED_ITEMS, plantedSessions } from './planted.js';

const planted = { itemCount: PLANTED_ITEMS, tagsOfItem: [], dims: 4, epochs: 4, threads: 0, examplesOfShard: 50 };
const nothing = { visitor: new Int32Array(0), session: new Int32Array(0), item: new Int32Array(0) };

/** Share of pairs, 0.5 by chance, in which an item of the cluster just visited scores above one of the other. */
function accuracy(embedding: Embedding): number {
  let right = 0;
  for (let item = 0; item < PLANTED_ITEMS; item++) {
    const context = contextOf(embedding, [item], []);
    for (let other = 0; other < PLANTED_ITEMS; other += 2) {
      const [even, odd] = [scoreOf(context, embedding.target, other), scoreOf(context, embedding.target, other + 1)];
      if (item % 2 === 0 ? even > odd : odd > even) right++;
    }
  }
  return (2 * right) / PLANTED_ITEMS ** 2;
}

function bytes(embedding: Embedding): Buffer {
  const tables = [embedding.slots, embedding.source, embedding.target, embedding.tagSource, embedding.tagTarget];
  return Buffer.concat(tables.map((table) => Buffer.from(table.buffer, table.byteOffset, table.byteLength)));
}

describe('training', () => {
  test('learns which items follow each other', async () => {
    const sessions = plantedSessions(300);
    expect(accuracy(await trainEmbedding({ ...planted, sessions }))).toBeGreaterThan(0.95);
    expect(accuracy(await trainEmbedding({ ...planted, sessions, epochs: 0 }))).toBeLessThan(0.7);
  });

  test('finds nothing in shuffled sessions', async () => {
    const sessions = plantedSessions(300);
    shuffle(sessions.item, createRandom(3));
    expect(accuracy(await trainEmbedding({ ...planted, sessions }))).toBeLessThan(0.7);
  });

  test('learns by tags what holds for an item hardly seen', async () => {
    const tagsOfItem = Array.from({ length: PLANTED_ITEMS }, (_, item) => [item % 2]);
    const sessions = plantedSessions(300);
    const known = sessions.item.map((item) => (item < 2 ? item + 2 : item));
    const embedding = await trainEmbedding({ ...planted, tagsOfItem, sessions: { ...sessions, item: known } });
    const context = contextOf(embedding, [4], []);
    expect(scoreOf(context, embedding.target, 0)).toBeGreaterThan(scoreOf(context, embedding.target, 1));
    expect(scoreOf(context, embedding.tagTarget, 0)).toBeGreaterThan(scoreOf(context, embedding.tagTarget, 1));
  });

  test('only looks back on what was not chosen', async () => {
    const sessions = { ...plantedSessions(20), kind: new Uint8Array(160).fill(1) };
    const embedding = await trainEmbedding({ ...planted, sessions });
    expect(embedding.target.every((number) => number === 0)).toBe(true);
  });

  test('passes over unknown items', async () => {
    const sessions = plantedSessions(20);
    for (let row = 0; row < sessions.item.length; row += 3) sessions.item[row] = row % 2 ? -1 : PLANTED_ITEMS + 5;
    expect((await trainEmbedding({ ...planted, sessions, dropout: 0.5 })).target.every(Number.isFinite)).toBe(true);
  });

  test.each([0, 3])('gives finite numbers for no sessions and %i items', async (itemCount) => {
    const embedding = await trainEmbedding({ sessions: nothing, itemCount, tagsOfItem: [[0]], threads: 0 });
    expect(embedding.source).toHaveLength(itemCount * embedding.dims);
    expect(embedding.source.every(Number.isFinite)).toBe(true);
  });

  test('tells how far it is', async () => {
    const shares: number[] = [];
    await trainEmbedding({ ...planted, sessions: plantedSessions(50), onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });
});

describe('the same seed', () => {
  const sessions = plantedSessions(60);
  let folder: string;
  let bundled: { trainEmbedding(options: TrainingOptions): Promise<Embedding> };

  // Threads need files that Node can run: bundles under the names they have in the package.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'embedding-'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    const source = (name: string) => fileURLToPath(new URL(`../../../../src/cli/embedding/${name}.ts`, import.meta.url));
    await build({
      entryPoints: [
        { in: source('train'), out: 'cli' },
        { in: source('worker'), out: 'embedding-worker' },
      ],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outdir: folder,
    });
    bundled = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'cli.js')).href)) as typeof bundled;
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('gives the same bytes whatever the number of threads', async () => {
    const here = bytes(await trainEmbedding({ ...planted, sessions }));
    for (const threads of [1, 2, 3]) expect(bytes(await bundled.trainEmbedding({ ...planted, sessions, threads })).equals(here)).toBe(true);
  });

  test('gives the same bytes again, and another seed others', async () => {
    const here = bytes(await trainEmbedding({ ...planted, sessions, dropout: 0.2 }));
    expect(bytes(await trainEmbedding({ ...planted, sessions, dropout: 0.2 })).equals(here)).toBe(true);
    expect(bytes(await trainEmbedding({ ...planted, sessions, dropout: 0.2, seed: 2 })).equals(here)).toBe(false);
  });
});
