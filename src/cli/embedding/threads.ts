import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { createShards, type ShardsInput, type Turn } from './shards.js';

/** The worker's file next to this module's, and next to the bundle this module is part of. */
const WORKER_FILES = ['./worker.js', './embedding-worker.js'];

export interface Team {
  /** Has every shard learn one turn; resolves when all have. */
  learn(turn: Turn): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Deals the shards to threads.
 *
 * @param count Threads; 0 does the work in this one, and so does a missing worker file.
 */
export function startThreads(input: Omit<ShardsInput, 'numbers'>, count: number): Team {
  const file = WORKER_FILES.map((name) => new URL(name, import.meta.url)).find((url) => existsSync(url));
  const numbers = [...input.copies.keys()];
  if (count === 0 || !file) {
    const learn = createShards({ ...input, numbers });
    return { learn: async (turn) => learn(turn), stop: async () => undefined };
  }
  const workers = Array.from({ length: count }, (_, index) => {
    const workerData: ShardsInput = { ...input, numbers: numbers.filter((number) => number % count === index) };
    return new Worker(file, { workerData });
  });
  return {
    learn: async (turn) => void (await Promise.all(workers.map((worker) => learnIn(worker, turn)))),
    stop: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}

function learnIn(worker: Worker, turn: Turn): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.postMessage(turn);
  });
}
