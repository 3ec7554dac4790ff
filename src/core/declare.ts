import { between, check, ofType } from './check.js';
import type { Declared } from './profile/profile.js';
import { facetOf, parseTags, type TagValue } from './tags.js';

/** Facets that a visitor may declare, and values of each. */
const MAX_FACETS = 32;
const MAX_VALUES = 32;

/** What the visitor said: a value or several for each facet; `null` takes a facet back. */
export type DeclareInput = Readonly<Record<string, TagValue | readonly TagValue[] | null>>;

/**
 * Adds what the visitor says to what was said before, facet by facet; the latest word on a facet replaces the earlier one.
 *
 * @returns At most 32 values a facet, the first ones.
 * @throws {SelvedgeError} `option-invalid` when the input is no object, a facet or value is empty, or there are more than 32 facets;
 *   `item-invalid` for a value that is no text, number, true or false.
 */
export function declare(declared: Declared, input: DeclareInput): Declared {
  check(INVALID, 'what is declared', input, ofType('object'));
  const next = new Map(Object.entries(declared));
  for (const [facet, values] of Object.entries(input)) {
    const tags = parseTags({ [facet]: values ?? 'anything' });
    check(INVALID, `declare.${facet}`, tags[0], (tag) => (tag ? '' : 'text or null'));
    const key = facetOf(tags[0]!);
    if ((values ?? null) === null) next.delete(key);
    else next.set(key, tags.slice(0, MAX_VALUES));
  }
  check(INVALID, 'the number of facets', next.size, between(0, MAX_FACETS));
  return Object.fromEntries(next);
}

const INVALID = 'option-invalid';
