import { createIndexedDbStore } from '../../src/store/indexeddb.js';
import { describeEventStore } from './event-store.js';

describeEventStore('fake IndexedDB', createIndexedDbStore, {
  databases: async () => (await indexedDB.databases()).map(({ name }) => name),
});
