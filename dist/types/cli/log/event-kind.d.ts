/** What an event is; its place here is its number in columns of kinds. */
export declare const KINDS: readonly ["view", "cart", "purchase", "back", "landing", "list"];
/**
 * - `view`, `cart`, `purchase`: the visitor chose the item.
 * - `back`: returned to it; `landing`: came to it from outside.
 * - `list`: was shown it in a list.
 */
export type EventKind = (typeof KINDS)[number];
/** The number of a kind in {@link KINDS}. */
export declare function kindNumber(kind: EventKind): number;
/**
 * Expression of SQL for the number of the kind of an event, NULL for one that says nothing about an item.
 *
 * @param name Expression for the name that the log gives the event.
 * @param item Expression for its item, NULL where it has none.
 */
export declare function kindExpression(name: string, item: string): string;
/** Expression of SQL for the name of a kind. */
export declare function kindNameExpression(kindNumberExpression: string): string;
//# sourceMappingURL=event-kind.d.ts.map