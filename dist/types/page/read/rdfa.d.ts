import type { Work } from '../../core/steps.js';
import type { Entity } from '../../core/structured/entity.js';
/** The things that a page describes in RDFa Lite: `typeof`, `property`, `resource`. @see https://www.w3.org/TR/rdfa-lite/ */
export declare function readRdfa(things: readonly Element[]): Work<Entity[]>;
//# sourceMappingURL=rdfa.d.ts.map