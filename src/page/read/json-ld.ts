import { SelvedgeError, type Report } from '../../core/errors.js';
import type { Entity } from '../../core/structured/entity.js';
import type { Work } from '../../core/steps.js';
import { parseBlocks } from '../../core/structured/json-ld.js';
import { closestTo } from '../dom.js';

/** Blocks beyond this are not read. */
const MAX_BLOCKS = 64;

/** The things that a page describes in `<script type="application/ld+json">`, a block a step. What cannot be read is reported, with its block, and skipped. */
export function* readJsonLd(found: readonly Element[], report: Report): Work<readonly Entity[]> {
  const blocks = found.filter((block) => !closestTo(block, '[data-sv-ignore]')).slice(0, MAX_BLOCKS);
  const { entities, problems } = yield* parseBlocks(blocks.map((block) => block.textContent));
  for (const { block, why } of problems) report(new SelvedgeError('source-skipped', `JSON-LD block ${block + 1} of the page was skipped: ${why}`, { element: blocks[block]! }));
  return entities;
}
