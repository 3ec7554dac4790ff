import { isRecord } from '../shape.js';
import { compileRule, type CompiledRule } from './compile-rule.js';
import { FACTS, MAX_TEXT } from './fields.js';
import { invalid } from './invalid.js';
import type { Test } from './predicate.js';

/** Segments that are ready to be asked. */
export interface Segments {
  /** All names, as they were written. */
  readonly names: readonly string[];
  /** Those that others refer to before the others. */
  readonly steps: readonly { readonly name: string; readonly holds: Test }[];
}

const MAX_SEGMENTS = 200;

/**
 * Checks segments, and makes of each rule a function, once.
 *
 * A rule is an object in the manner of a query to Mongo: `{ "visit.number": { "$gte": 5 }, "device": "phone" }`. All conditions of an
 * object must hold. Names may be nested or joined by dots, and end at a fact of `SegmentFacts` or at `segment`, the name of another
 * segment; a value alone means `$eq`. `$and`, `$or`, `$nor` (lists) and `$not` may stand wherever conditions may. Facets and their values are
 * normalised as those of items are. `"events": { "view_item": { "count": { "$gte": 3 }, "within": "7d" } }` counts in a window of 1h to 30d.
 * There is no `$regex`: the author of a pattern could make it take for ever.
 *
 * @param input Rules by name: at most 200, with 100 conditions each, objects 8 deep, lists of 100, names and texts of 128 characters.
 * @throws {SelvedgeError} `option-invalid`, naming the path (`segments.regular.$or[1].visit.number.$gte`), what is allowed and what came; for
 *   segments that refer to each other in a circle the whole circle.
 * @see Cases in test/vectors/segments.json.
 * @see https://www.mongodb.com/docs/manual/reference/operator/query/
 */
export function parseSegments(input: unknown): Segments {
  const rules = isRecord(input) ? Object.entries(input) : undefined;
  if (!rules || rules.length > MAX_SEGMENTS) throw invalid('segments', `an object of at most ${MAX_SEGMENTS} rules by name`, rules?.length ?? input);
  const compiled = new Map<string, CompiledRule>();
  for (const [name, rule] of rules) {
    if (!name || name.length > MAX_TEXT) throw invalid('segments', `an object with names of 1 to ${MAX_TEXT} characters`, name);
    compiled.set(name, compileRule(rule, FACTS, `segments.${name}`));
  }
  const steps = inOrder(compiled).map((name) => ({ name, holds: compiled.get(name)!.holds }));
  return { names: [...compiled.keys()], steps };
}

/** Names of segments, none before those that it refers to. */
function inOrder(compiled: ReadonlyMap<string, CompiledRule>): string[] {
  const order = new Set<string>();
  const add = (name: string, chain: readonly string[]) => {
    if (order.has(name)) return;
    for (const [other, path] of compiled.get(name)!.references) {
      const start = chain.indexOf(other);
      if (start >= 0) throw invalid(path, `a segment that does not lead back here (${[...chain.slice(start), other].join(' > ')})`, other);
      if (!compiled.has(other)) throw invalid(path, `one of ${[...compiled.keys()].join(', ')}`, other);
      add(other, [...chain, other]);
    }
    order.add(name);
  };
  for (const name of compiled.keys()) add(name, [name]);
  return [...order];
}
