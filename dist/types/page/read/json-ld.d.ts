import { type Report } from '../../core/errors.js';
import type { Entity } from '../../core/structured/entity.js';
import type { Work } from '../../core/steps.js';
/** The things that a page describes in `<script type="application/ld+json">`, a block a step. What cannot be read is reported, with its block, and skipped. */
export declare function readJsonLd(found: readonly Element[], report: Report): Work<readonly Entity[]>;
//# sourceMappingURL=json-ld.d.ts.map