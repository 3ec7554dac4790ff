/** As much of an element as tells where it leads. Typed loosely: `core` knows no DOM. */
interface Linked {
    matches(selector: string): boolean;
    querySelector(selector: string): unknown;
}
/**
 * The link of a card to what it shows: the card itself, the link in or around its heading, else the first one. A teaser may link to its
 * section or its author first.
 */
export declare function mainLinkOf<E extends Linked>(card: E): E | null;
export {};
//# sourceMappingURL=main-link.d.ts.map