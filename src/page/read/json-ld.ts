import { SelvedgeError, type Report } from '../../core/errors.js';
import type { Entity } from '../../core/structured/entity.js';
import { parseJsonLd } from '../../core/structured/json-ld.js';

/** Blocks of JSON-LD, as a selector. */
export const BLOCKS = 'script[type^="application/ld+json" i]';
/** Blocks beyond this are not read. */
const MAX_BLOCKS = 64;

/** The things that a page describes in `<script type="application/ld+json">`. What cannot be read is reported, with its block, and skipped. */
export function readJsonLd(root: Document, report: Report): readonly Entity[] {
  const blocks = [...root.querySelectorAll(BLOCKS)].filter((block) => !block.closest('[data-sv-ignore]')).slice(0, MAX_BLOCKS);
  const { entities, problems } = parseJsonLd(blocks.map((block) => block.textContent));
  for (const { block, why } of problems) report(new SelvedgeError('source-skipped', `JSON-LD block ${block + 1} of the page was skipped: ${why}`, { element: blocks[block]! }));
  return entities;
}
