import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';

// Every test starts without a database.
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
