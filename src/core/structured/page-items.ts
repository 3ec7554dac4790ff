import { facetOf, parseTags } from '../tags.js';
import { entitiesOf, firstText, isOfType, textsOf, valuesOf, type Entity } from './entity.js';
import type { FoundItem, Source } from './found-item.js';
import { itemOfEntity, type PathOf } from './schema-item.js';

/** What a page says of itself. */
export interface PageItems {
  /** The item that the page is about. */
  readonly current: FoundItem | null;
  /** Items of its lists, and those that it names as related. */
  readonly items: readonly FoundItem[];
}

/** Where the page is. */
export interface PageAddress {
  /** Path of the page: of its canonical address where it names one. */
  readonly path: string;
  readonly pathOf: PathOf;
}

const PAGES: ReadonlySet<string> = new Set(['WebPage', 'ItemPage', 'CollectionPage', 'SearchResultsPage', 'ProfilePage', 'QAPage', 'AboutPage']);
const LISTS: ReadonlySet<string> = new Set(['ItemList', 'OfferCatalog']);
const BREADCRUMBS: ReadonlySet<string> = new Set(['BreadcrumbList']);
/** Stand beside what a page is about more often than they are it. */
const BESIDE: ReadonlySet<string> = new Set(['VideoObject', 'SoftwareApplication', 'WebApplication', 'MobileApplication']);
const RELATED = ['isRelatedTo', 'isSimilarTo', 'isAccessoryOrSparePartFor'];

/** Tells what the entities of a page say: the one that it is about from those of its lists. */
export function itemsOfEntities(entities: readonly Entity[], source: Source, { path, pathOf }: PageAddress): PageItems {
  const pages = entities.filter((entity) => isOfType(entity, PAGES));
  const main = pages.flatMap((page) => entitiesOf(page, 'mainEntity'));
  const listed = [...entities, ...main, ...pages.flatMap((page) => entitiesOf(page, 'hasPart'))].filter((entity) => isOfType(entity, LISTS)).flatMap(elementsOf);
  const known = new Map<Entity, FoundItem | null>();
  const read = (each: Entity) => {
    if (!known.has(each)) known.set(each, itemOfEntity(each, source, pathOf));
    return known.get(each)!;
  };
  const found = (each: readonly Entity[]) => each.map(read).filter((item) => item !== null).filter(({ keys }) => keys.length > 0);

  const inLists = new Set(listed);
  const candidates = [...new Set([...main, ...entities])].filter((entity) => !inLists.has(entity));
  const chosen = choose(candidates.map((entity) => ({ entity, item: read(entity) })), main, path);
  const related = candidates.flatMap((entity) => entitiesOf(entity, ...RELATED));
  const others = found([...listed, ...related, ...candidates.filter((entity) => entity !== chosen?.entity)]);
  const crumbs = [...entities, ...pages.flatMap((page) => entitiesOf(page, 'breadcrumb'))].filter((entity) => isOfType(entity, BREADCRUMBS));
  const current = chosen && withCategory({ ...chosen.item, keys: [...new Set([path, ...chosen.item.keys])] }, crumbs[0], path, pathOf);
  return { current, items: others };
}

interface Candidate {
  readonly entity: Entity;
  readonly item: FoundItem | null;
}

/** What the page calls its main thing; else what has the page's own path; else the only thing that is an item, unless its own page is another one. */
function choose(candidates: readonly Candidate[], main: readonly Entity[], path: string): { entity: Entity; item: FoundItem } | null {
  // On its own page the page's path is a name, so that a title is enough.
  const items = candidates.filter((each): each is { entity: Entity; item: FoundItem } => each.item !== null && (each.item.keys.length > 0 || each.item.title !== ''));
  const first = items.filter(({ item }) => !BESIDE.has(item.type));
  const only = first.length > 0 ? first : items;
  const homeOf = ({ item }: { item: FoundItem }) => item.keys.find((key) => key.startsWith('/'))?.replace(/\/$/, '');
  const here = path.replace(/\/$/, '');
  const homeless = only.filter((each) => homeOf(each) === undefined);
  return items.find(({ entity }) => main.includes(entity)) ?? only.find((each) => homeOf(each) === here) ?? (only.length === 1 && homeless.length === 1 ? only[0]! : null);
}

/** What the elements of a list are about, in the order of their positions. */
function elementsOf(list: Entity): Entity[] {
  return inOrder(entitiesOf(list, 'itemListElement', 'itemOffered')).map((element) => entitiesOf(element, 'item', 'itemOffered')[0] ?? element);
}

function inOrder(elements: readonly Entity[]): Entity[] {
  const place = (element: Entity) => Number(firstText(element, 'position')) || 0;
  return [...elements].sort((a, b) => place(a) - place(b));
}

/** A category from where the page stands in its site, for an item that names none. */
function withCategory(item: FoundItem, crumbs: Entity | undefined, path: string, pathOf: PathOf): FoundItem {
  if (!crumbs || item.tags.some((tag) => facetOf(tag) === 'category')) return item;
  const levels = inOrder(entitiesOf(crumbs, 'itemListElement'))
    .map((element) => ({ name: firstText(element, 'name') || entitiesOf(element, 'item').map((each) => firstText(each, 'name'))[0] || '', path: addressOf(element, pathOf) }))
    // The start page and the item itself are no categories.
    .filter((level, index, all) => level.name && level.path !== '/' && level.path !== path && !(index === all.length - 1 && (level.path === null || level.name === item.title)));
  return { ...item, tags: [...item.tags, ...parseTags({ category: levels.map(({ name }) => name.replaceAll('>', ' ')).join(' > ') })] };
}

function addressOf(element: Entity, pathOf: PathOf): string | null {
  const [item] = valuesOf(element, 'item', 'url');
  const address = typeof item === 'string' ? item : item && (item.id || textsOf(item, 'url')[0]);
  return address ? pathOf(address) : null;
}
