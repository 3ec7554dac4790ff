import { facetOf, parseTags, type Tag } from '../tags.js';
import { countWithin, daysSinceWithin } from './event-facts.js';
import { invalid } from './invalid.js';
import type { Test } from './predicate.js';

/**
 * Asks one fact.
 *
 * @param test Of the fact's value.
 * @param keys The parts of the path, known to lead to a fact.
 * @param within For events: the longest age that counts, milliseconds.
 * @param path What an error calls it.
 * @returns A test of all facts.
 * @throws {SelvedgeError} `option-invalid` when a facet or value of the path is blank.
 */
export function askFact(test: Test, keys: readonly string[], within: number, path: string): Test {
  const [fact, name = '', part = 'any'] = keys;
  if (fact === 'events') return askEvent(test, name, part === 'count' ? countWithin : daysSinceWithin, within);
  if (fact === 'affinity') return askOwn(test, [fact, tagOf(name, part, path)]);
  if (fact === 'declared') return askOwn(test, [fact, facetOf(tagOf(name, part, path))]);
  return askOwn(test, keys);
}

function askOwn(test: Test, keys: readonly string[]): Test {
  return (facts, held) => {
    let value = facts;
    for (let index = 0; index < keys.length; index++) value = own(value, keys[index]!);
    return test(value, held);
  };
}

/** Where events are known at all, one that never came is known to be none. */
function askEvent(test: Test, name: string, tell: (ages: readonly unknown[], within: number) => unknown, within: number): Test {
  return (facts, held) => {
    const events = own(facts, 'events');
    const ages = own(events, name);
    return test(events === undefined ? events : tell(Array.isArray(ages) ? ages : [], within), held);
  };
}

/** A tag, normalised as those of items are: of levels the last. */
function tagOf(facet: string, value: string, path: string): Tag {
  const tag = parseTags({ [facet]: value }).at(-1);
  if (!tag) throw invalid(path, 'under names that are not blank', `${facet}: ${value}`);
  return tag;
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? ((value as Readonly<Record<string, unknown>>)[key] ?? undefined) : undefined;
}
