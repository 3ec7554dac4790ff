import { parentPort, workerData } from 'node:worker_threads';
import { createShards, type ShardsInput, type Turn } from './shards.js';

// A thread's share of the shards: told a turn, it answers when all its shards have learned theirs.
const shards = createShards(workerData as ShardsInput);
parentPort?.on('message', (turn: Turn) => {
  shards(turn);
  parentPort?.postMessage('done');
});
