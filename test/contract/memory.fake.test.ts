import { createMemoryStore } from '../../src/store/memory.js';
import { describeEventStore } from './event-store.js';

describeEventStore('memory', () => createMemoryStore());
