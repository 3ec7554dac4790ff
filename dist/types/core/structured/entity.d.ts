/** What a property of an entity holds: a text, or another entity. */
export type Value = string | Entity;
/**
 * One thing that a page describes, whatever it is written in: JSON-LD, microdata or RDFa Lite. Properties are kept in a `Map`, so that no
 * name can reach a prototype.
 */
export interface Entity {
    /** schema.org's names without their address, `Product`; empty for a thing of no type. */
    readonly types: string[];
    /** What other entities of the page refer to it by; empty for none. */
    readonly id: string;
    readonly properties: Map<string, Value[]>;
}
/** Nesting beyond this is cut off. */
export declare const MAX_DEPTH = 8;
export declare function createEntity(types: string[], id: string): Entity;
/** Adds a value to a property: texts trimmed and cut, empty ones left out. */
export declare function addValue({ properties }: Entity, name: string, value: Value): void;
/** `Product` for `https://schema.org/Product`, `http://schema.org/Product`, `schema:Product` and `Product`. */
export declare function localName(type: string): string;
/** The values of the first of some properties that is there. */
export declare function valuesOf({ properties }: Entity, ...names: readonly string[]): readonly Value[];
/** The same as texts: of an entity its name, or what stands for it. */
export declare function textsOf(entity: Entity, ...names: readonly string[]): string[];
/** The first of {@link textsOf}; empty for none. */
export declare function firstText(entity: Entity, ...names: readonly string[]): string;
/** The entities among the values of some properties. */
export declare function entitiesOf(entity: Entity, ...names: readonly string[]): Entity[];
/** True when an entity is of one of some types. */
export declare function isOfType({ types }: Entity, wanted: ReadonlySet<string>): boolean;
//# sourceMappingURL=entity.d.ts.map