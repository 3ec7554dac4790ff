import { type Is, type Shape } from './shape.js';
/** A field that is stored, for people. */
export interface StoredField {
    /** Where it stands in an export: `profile.taste`. */
    readonly field: string;
    readonly why: string;
    /** How long it is kept at most. */
    readonly until: string;
}
/** The generation of a batch in a journal. */
export declare const isGeneration: Is;
/** Events, as they are stored. */
export declare const EVENTS: Is;
/** Every field that may be stored, with its reason and lifetime. */
export declare function storedFields(): StoredField[];
/** The shapes of the parts of an export. */
export declare const EXPORTED: Shape;
//# sourceMappingURL=stored-fields.d.ts.map