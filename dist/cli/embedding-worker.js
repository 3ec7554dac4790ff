import { parentPort, workerData } from 'node:worker_threads';
import { c as createShards } from './shared.js';

// A thread's share of the shards: told a turn, it answers when all its shards have learned theirs.
const shards = createShards(workerData);
parentPort?.on('message', (turn) => {
    shards(turn);
    parentPort?.postMessage('done');
});
//# sourceMappingURL=embedding-worker.js.map
