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
export const MAX_DEPTH = 8;
/** Values of one property beyond this are cut off. */
const MAX_VALUES = 256;
/** A text beyond this is cut off: nothing that an item is told by is longer. */
const MAX_TEXT_LENGTH = 2048;

export function createEntity(types: string[], id: string): Entity {
  return { types, id, properties: new Map() };
}

/** Adds a value to a property: texts trimmed and cut, empty ones left out. */
export function addValue({ properties }: Entity, name: string, value: Value): void {
  const clean = typeof value === 'string' ? value.slice(0, MAX_TEXT_LENGTH).trim() : value;
  if (!clean) return;
  const values = properties.get(name);
  if (!values) properties.set(name, [clean]);
  else if (values.length < MAX_VALUES) values.push(clean);
}

/** `Product` for `https://schema.org/Product`, `http://schema.org/Product`, `schema:Product` and `Product`. */
export function localName(type: string): string {
  const name = type.trim();
  // Most often there is no address: asked of every property of a page.
  return (name.includes(':') ? name.replace(/^(https?:\/\/(www\.)?schema\.org\/|schema:)/i, '') : name).slice(0, 64);
}

/** The values of the first of some properties that is there. */
export function valuesOf({ properties }: Entity, ...names: readonly string[]): readonly Value[] {
  for (const name of names) {
    const values = properties.get(name);
    if (values) return values;
  }
  return [];
}

/** The same as texts: of an entity its name, or what stands for it. */
export function textsOf(entity: Entity, ...names: readonly string[]): string[] {
  return valuesOf(entity, ...names).flatMap(textOf);
}

/** The first of {@link textsOf}; empty for none. */
export function firstText(entity: Entity, ...names: readonly string[]): string {
  return textsOf(entity, ...names)[0] ?? '';
}

/** What stands for an entity where a text is wanted, first come first. */
const NAMES = ['name', 'value', 'audienceType', 'title', 'headline', 'termCode', 'codeValue', 'addressLocality'];

function textOf(value: Value): string[] {
  if (typeof value === 'string') return [value];
  for (const name of NAMES) {
    const texts = (value.properties.get(name) ?? []).filter((each) => typeof each === 'string');
    if (texts.length > 0) return texts;
  }
  return [];
}

/** The entities among the values of some properties. */
export function entitiesOf(entity: Entity, ...names: readonly string[]): Entity[] {
  return names.flatMap((name) => entity.properties.get(name) ?? []).filter((value) => typeof value !== 'string');
}

/** True when an entity is of one of some types. */
export function isOfType({ types }: Entity, wanted: ReadonlySet<string>): boolean {
  return types.some((type) => wanted.has(type));
}
