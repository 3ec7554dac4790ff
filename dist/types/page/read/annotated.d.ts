import { type Entity } from '../../core/structured/entity.js';
import type { Work } from '../../core/steps.js';
/** The attributes in which a way of annotating elements says what they are. */
export interface Annotation {
    /** Begins a thing. */
    readonly scope: string;
    readonly type: string;
    readonly property: string;
    readonly id: string;
    /** Names elements elsewhere that belong to a thing. */
    readonly references?: string;
}
/** The things described by annotated elements, a few a step; those inside others as values of theirs. @see https://html.spec.whatwg.org/multipage/microdata.html */
export declare function readAnnotated(found: readonly Element[], annotation: Annotation): Work<Entity[]>;
//# sourceMappingURL=annotated.d.ts.map