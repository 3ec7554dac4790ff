import { type TagValue } from '../tags.js';
/** How much one wish counts. */
interface Strength {
    /** Against the other wishes, 0 to 10; 0: it is told of and has no say in the order. Default 1. */
    readonly weight: number;
    /** A hard condition: what does not meet it never comes. Default false. */
    readonly must: boolean;
}
type StrengthInput = {
    readonly [part in keyof Strength]?: Strength[part] | undefined;
};
type Values = TagValue | readonly TagValue[];
/** One wish as a developer writes it: `'sea'`, `['sea', 'garden']`, `{ is: ['sea', 'garden'], must: true }`, `{ all: ['bath', 'desk'] }`, `{ min: 2, max: 5, weight: 2 }`. */
export type WishInput = Values
/** One of these values, as in the tags of an item; of levels (`'shoes > trail'`) the last. At most 32. */
 | (StrengthInput & {
    readonly is: Values;
})
/** Every one of these values; each that is there counts. At most 32. */
 | (StrengthInput & {
    readonly all: Values;
})
/** A number from `min` to `max`, ends included; one of them may be left out. */
 | (StrengthInput & {
    readonly min?: number | undefined;
    readonly max?: number | undefined;
});
/** What a visitor wishes, by facet; `price` is the item's own price. What is `null` is not wished. */
export type WishesInput = Readonly<Record<string, WishInput | null | undefined>>;
/** One wish, checked and normalised: one of some values, all of some values, or a range. */
export type Wish = Strength & ({
    readonly is: readonly string[];
    readonly all?: never;
} | {
    readonly all: readonly string[];
    readonly is?: never;
} | {
    readonly min?: number;
    readonly max?: number;
    readonly is?: never;
    readonly all?: never;
});
/** Wishes by facet, normalised as tags are. Plain values: what was parsed can be stored, and parsed again comes out the same. */
export type Wishes = Readonly<Record<string, Wish>>;
/**
 * Checks wishes: see {@link WishesInput}. The later of two spellings of one facet counts, so that `parseWishes({ ...before, ...input })` adds to what was wished before.
 * Only an object's own fields are read.
 *
 * @throws {SelvedgeError} `option-invalid`, naming the path, what is allowed and what came; also for more than 32 wishes.
 */
export declare function parseWishes(input: unknown): Wishes;
export {};
//# sourceMappingURL=parse-wishes.d.ts.map