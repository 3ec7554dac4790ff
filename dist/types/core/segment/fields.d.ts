import { type Rule } from '../check.js';
/** A value that a rule compares with. */
export type Operand = string | number | boolean;
/** What values of a fact are like. */
export interface Kind {
    /** What a rule may compare it with. */
    readonly rule: Rule;
    /** What it may be more or less than. Default: it has no order. */
    readonly order?: Rule;
    /** Makes a test for what an operand means. Default: for the operand itself. */
    readonly same?: (operand: Operand) => (value: unknown) => boolean;
}
/** Where a condition may stand: a fact, facts by name, or facts under any name that the site gives. */
export type Field = Kind | Fields | readonly [Field];
export interface Fields {
    readonly [name: string]: Field;
}
/** Longest name or text in a rule, characters. */
export declare const MAX_TEXT = 128;
/** A text that may stand in a rule. */
export declare const TEXT_RULE: Rule;
/** What a visitor declared: text, normalised, which reads as a number where it is compared with one. */
export declare const DECLARED: Kind;
/** Takes the name of another segment; no operators. */
export declare const REFERENCE: Kind;
/** One kind of event; `within` is the window of what stands beside it. */
export declare const EVENT: Fields;
export declare const PURCHASES: Fields;
/** All that a segment can ask; see `SegmentFacts`. */
export declare const FACTS: Fields;
/** Facts by name have no field of the name `rule`. */
export declare function isKind(field: Field): field is Kind;
//# sourceMappingURL=fields.d.ts.map