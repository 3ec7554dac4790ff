import { finish, type Work } from '../steps.js';
import { addValue, createEntity, localName, MAX_DEPTH, type Entity } from './entity.js';

/** A block of JSON-LD longer than this is skipped, characters. */
const MAX_BLOCK_LENGTH = 256 * 1024;
/** Things described beyond this are left out. */
const MAX_ENTITIES = 5000;

/** Long properties that tell nothing of what an item is like. */
const UNREAD: ReadonlySet<string> = new Set(['description', 'articleBody', 'text', 'reviewBody', 'review', 'reviews', 'comment', 'image', 'aggregateRating', 'interactionStatistic', 'recipeInstructions', 'recipeIngredient']);

/** What blocks of JSON-LD describe. */
export interface JsonLd {
  /** The things at the top of the blocks and of their graphs, in order. References between them are resolved, also from block to block. */
  readonly entities: readonly Entity[];
  /** What was skipped: the index of the block, and why. */
  readonly problems: readonly { readonly block: number; readonly why: string }[];
}

/**
 * Reads blocks of JSON-LD as pages carry them: one object, an array or a `@graph`, with types as texts, arrays or full addresses, with
 * line breaks inside texts, in a comment or with a semicolon behind. Contexts are not fetched: schema.org's names are taken as they are.
 *
 * @see https://www.w3.org/TR/json-ld11/
 */
export function parseJsonLd(texts: readonly string[]): JsonLd {
  return finish(parseBlocks(texts));
}

/** The same, a block a step. */
export function* parseBlocks(texts: readonly string[]): Work<JsonLd> {
  const problems: { block: number; why: string }[] = [];
  const reader = createReader();
  const entities: Entity[] = [];
  for (const [block, text] of texts.entries()) {
    try {
      entities.push(...reader.read(parseBlock(text), 0));
    } catch (cause) {
      problems.push({ block, why: (cause as Error).message });
    }
    yield;
  }
  return { entities: reader.resolve(entities), problems };
}

function parseBlock(text: string): unknown {
  if (text.length > MAX_BLOCK_LENGTH) throw new RangeError(`longer than ${MAX_BLOCK_LENGTH} characters`);
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(repair(text));
  }
}

/** What templates get wrong: a line break inside a text (outside of texts it is white space like any other), a comment around, a semicolon behind. */
function repair(text: string): string {
  let bare = text.replace(/[\p{Cc}\ufeff]/gu, ' ').trim();
  for (const begin of ['//', '<!--', '<![CDATA[']) if (bare.startsWith(begin)) bare = bare.slice(begin.length).trimStart();
  // Cut from the end by hand: a pattern that looks for blanks before it would begin anew at each of them.
  for (const end of ['-->', ']]>', '//', ';']) if (bare.endsWith(end)) bare = bare.slice(0, -end.length).trimEnd();
  return bare;
}

/** Turns parsed JSON into entities, and knows them by their `@id`. */
function createReader() {
  const byId = new Map<string, Entity>();
  let count = 0;

  /** The things that a value describes, at its top. */
  const read = (value: unknown, depth: number): Entity[] => {
    if (Array.isArray(value)) return flatten(value).flatMap((each) => read(each, depth));
    if (!isObject(value) || depth > MAX_DEPTH) return [];
    const graph = ownValue(value, '@graph');
    if (graph === undefined) return [readObject(value, depth)].filter((entity) => entity !== null);
    // Beside the graph there may be a thing that holds it.
    const holder = readObject(value, depth);
    return [...(holder?.types.length ? [holder] : []), ...read(graph, depth + 1)];
  };

  const readObject = (object: Readonly<Record<string, unknown>>, depth: number): Entity | null => {
    if (depth > MAX_DEPTH || count >= MAX_ENTITIES) return null;
    count++;
    const id = asText(ownValue(object, '@id'));
    const types = [ownValue(object, '@type')].flat().filter((type) => typeof type === 'string').map(localName);
    const entity = createEntity(types, id);
    for (const [name, value] of Object.entries(object)) if (!name.startsWith('@')) addValues(entity, propertyName(name), value, depth);
    return remember(entity);
  };

  const addValues = (entity: Entity, name: string, value: unknown, depth: number): void => {
    if (UNREAD.has(name)) return;
    if (Array.isArray(value)) for (const each of flatten(value)) addValues(entity, name, each, depth);
    else if (!isObject(value)) addValue(entity, name, asText(value));
    else if (ownValue(value, '@value') !== undefined) addValue(entity, name, asText(ownValue(value, '@value')));
    else {
      const inside = ownValue(value, '@list') ?? ownValue(value, '@set');
      if (inside !== undefined) return depth > MAX_DEPTH ? undefined : addValues(entity, name, inside, depth + 1);
      const inner = readObject(value, depth + 1);
      if (inner) addValue(entity, name, inner);
    }
  };

  /** One thing may be described in several places: what they say is put together. */
  const remember = (entity: Entity): Entity => {
    if (!entity.id || entity.properties.size === 0) return entity;
    const known = byId.get(entity.id);
    if (!known) byId.set(entity.id, entity);
    else {
      known.types.push(...entity.types.filter((type) => !known.types.includes(type)));
      for (const [name, values] of entity.properties) if (!known.properties.has(name)) known.properties.set(name, values);
    }
    return known ?? entity;
  };

  /** What is only a reference becomes what it refers to. Things may then hold each other in a circle. */
  const resolve = (entities: readonly Entity[]): Entity[] => {
    const follow = (entity: Entity): Entity => (entity.properties.size === 0 && byId.get(entity.id)) || entity;
    if (byId.size === 0) return [...entities];
    const seen = new Set<Entity>();
    const waiting = entities.map(follow);
    const top = [...new Set(waiting)];
    for (let entity = waiting.pop(); entity; entity = waiting.pop()) {
      if (seen.has(entity)) continue;
      seen.add(entity);
      for (const values of entity.properties.values()) {
        values.forEach((value, place) => {
          if (typeof value !== 'string') waiting.push((values[place] = follow(value)));
        });
      }
    }
    return top;
  };

  return { read, resolve };
}

/** Arrays in arrays as one; what is nested deeper than anybody writes it is left out. */
function flatten(values: readonly unknown[]): unknown[] {
  return values.flat(MAX_DEPTH).filter((value) => !Array.isArray(value));
}

/** Some shops write `Offers` for `offers`. */
function propertyName(name: string): string {
  const local = localName(name);
  return local.slice(0, 1).toLowerCase() + local.slice(1);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A property that the object itself has: `JSON.parse` makes `__proto__` one of its own too. */
function ownValue(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return decodeEntities(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Many templates write their texts for HTML, `Salt &amp; Pepper`, where JSON wants them plain. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?)?([\da-z]{1,8});/gi, (written, sign: string | undefined, name: string) => {
    if (!sign) return Object.hasOwn(NAMED, name) ? NAMED[name]! : written;
    const code = parseInt(name, sign.length > 1 ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}
