import type { SegmentFacts } from './facts.js';
import type { Segments } from './parse-segments.js';

/** Names of the segments that hold, in the order in which they were written. Never throws. */
export function matchSegments({ names, steps }: Segments, facts: SegmentFacts): string[] {
  const held = new Set<string>();
  for (const { name, holds } of steps) if (holds(facts, held)) held.add(name);
  return names.filter((name) => held.has(name));
}
