import { beforeEach, expect, test, vi } from 'vitest';
import { readSnapshot, writeSnapshot } from '../../../src/store/snapshot.js';

beforeEach(() => {
  const entries = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, text: string) => entries.set(key, text),
    removeItem: (key: string) => entries.delete(key),
    get length() {
      return entries.size;
    },
  });
});

const silent = () => undefined;

test('a snapshot is read back, each scope under its own key', () => {
  writeSnapshot('', silent, 'one');
  writeSnapshot('outlet', silent, 'two');
  expect(readSnapshot('')).toBe('one');
  expect(localStorage.getItem('selvedge')).toBe('one');
  expect(localStorage.getItem('selvedge-outlet')).toBe('two');
});

test('without a text no key is left', () => {
  writeSnapshot('', silent, 'one');
  writeSnapshot('', silent);
  expect(readSnapshot('')).toBe(null);
  expect(localStorage.length).toBe(0);
});
