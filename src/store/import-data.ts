import { check } from '../core/check.js';
import type { Profile } from '../core/profile/profile.js';
import { isRecord, misfit } from '../core/shape.js';
import { EXPORTED } from '../core/stored-fields.js';
import { isExpired, type StoreDump } from './event-store.js';

const INVALID = 'option-invalid';

/**
 * Takes what an export of Selvedge holds, to the last field as it would have been stored: the file may have been changed on its way.
 *
 * @param now Epoch milliseconds: what is older than a profile lives would go at once.
 * @throws {SelvedgeError} `option-invalid`, naming the part that is not as it should be.
 */
export function parseExport(data: unknown, now: number): StoreDump & { readonly profile: Profile } {
  check(INVALID, 'what is imported', data, (value) => (isRecord(value) && value.format === 'selvedge' && value.schema === 1 ? '' : 'what exportData() gave, as an object'));
  const { profile, events, items, cards } = data as StoreDump;
  const dump = { profile, events, items, ...(cards !== undefined && { cards }) };
  const part = misfit(dump, EXPORTED);
  check(INVALID, `${part} of what is imported`, (dump as Record<string, unknown>)[part!], () => (part === undefined ? '' : 'as exportData() gave it'));
  check(INVALID, 'profile of what is imported', profile, () => (profile ? '' : 'there: an export of nothing holds nothing'));
  check(INVALID, 'the last event of what is imported', profile?.lastAt, () => (isExpired(profile!, events, now) ? 'of the last 90 days' : ''));
  return dump as StoreDump & { readonly profile: Profile };
}
