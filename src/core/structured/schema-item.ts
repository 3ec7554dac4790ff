import { cleanId } from '../item.js';
import { isGone } from '../stock.js';
import { collectTags } from '../tags.js';
import { entitiesOf, firstText, isOfType, localName, textsOf, valuesOf, type Entity } from './entity.js';
import type { FoundItem, Source } from './found-item.js';
import { parsePrice } from './price.js';

/** The path of an address on this site; `null` for one elsewhere. */
export type PathOf = (address: string) => string | null;

const types = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** What a visitor may be interested in, by schema.org's names. */
const ITEM_TYPES = types(
  `Product ProductGroup ProductModel IndividualProduct SomeProducts Vehicle Car Motorcycle BusOrCoach MotorizedBicycle
  Article NewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle BlogPosting LiveBlogPosting
  TechArticle ScholarlyArticle Report AdvertiserContentArticle SatiricalArticle Recipe HowTo
  Event BusinessEvent ChildrensEvent ComedyEvent DanceEvent EducationEvent ExhibitionEvent Festival FoodEvent LiteraryEvent MusicEvent SaleEvent
  ScreeningEvent SocialEvent SportsEvent TheaterEvent VisualArtsEvent JobPosting Course Book Audiobook Movie TVSeries VideoObject PodcastEpisode
  PodcastSeries LodgingBusiness Hotel Hostel Motel Resort BedAndBreakfast Campground VacationRental RealEstateListing Accommodation Apartment House
  SingleFamilyResidence SoftwareApplication MobileApplication WebApplication VideoGame MusicAlbum`,
);

/** Properties that tell what an item is like, and the facet that they are tags of. */
const FACETS: ReadonlyMap<string, string> = new Map([
  ...['category', 'articleSection', 'recipeCategory', 'occupationalCategory', 'accommodationCategory', 'applicationCategory'].map((property) => [property, 'category'] as const),
  ...['brand', 'manufacturer'].map((property) => [property, 'brand'] as const),
  ...['color', 'size', 'material', 'pattern', 'model', 'genre', 'about', 'director', 'actor', 'performer', 'organizer', 'provider', 'industry'].map((property) => [property, property] as const),
  ['author', 'author'],
  ['creator', 'author'],
  ['audience', 'audience'],
  ['keywords', 'keyword'],
  ['hiringOrganization', 'organization'],
  ['employmentType', 'employment'],
  ['recipeCuisine', 'cuisine'],
  ['suitableForDiet', 'diet'],
  ['educationalLevel', 'level'],
  ['bookFormat', 'format'],
  ['bodyType', 'body'],
  ['fuelType', 'fuel'],
  ['vehicleTransmission', 'transmission'],
  ['itemCondition', 'condition'],
  ['amenityFeature', 'amenity'],
  ['numberOfRooms', 'rooms'],
]);
/** Properties whose text holds several values. */
const LISTS: ReadonlySet<string> = new Set(['keywords', 'genre', 'articleSection']);
const IDENTIFIERS = ['sku', 'productID', 'productGroupID', 'mpn', 'gtin', 'gtin13', 'gtin12', 'gtin14', 'gtin8', 'isbn', 'identifier'];

/**
 * An item as one entity describes it.
 *
 * @returns `null` for what is no item; without keys where nothing tells it from others.
 */
export function itemOfEntity(entity: Entity, source: Source, pathOf: PathOf): FoundItem | null {
  if (!isOfType(entity, ITEM_TYPES)) return null;
  const variants = entitiesOf(entity, 'hasVariant', 'model').filter((each) => isOfType(each, ITEM_TYPES));
  const offers = [entity, ...variants].flatMap(offersOf);
  const prices = offers.flatMap(pricesOf);
  const stock = offers.map((offer) => localName(firstText(offer, 'availability'))).filter(Boolean);
  const keys = [pathsOf(entity, pathOf), identifiersOf(entity), variants.flatMap(identifiersOf)].flat().map(cleanId).filter(Boolean);
  return {
    source,
    type: entity.types.find((type) => ITEM_TYPES.has(type))!,
    keys: [...new Set(keys)],
    title: firstText(entity, 'name', 'headline', 'title'),
    tags: collectTags([entity, ...variants].flatMap(tagsOf)),
    price: prices.length > 0 ? Math.min(...prices) : undefined,
    available: stock.length > 0 ? !stock.every(isGone) : undefined,
  };
}

function pathsOf(entity: Entity, pathOf: PathOf): string[] {
  const find = (addresses: readonly string[]) => addresses.filter(isAddress).map(pathOf).find((each) => each !== null);
  // Most often its own address is all that is looked at.
  const path = find(textsOf(entity, 'url')) ?? find([...textsOf(entity, 'mainEntityOfPage'), ...entitiesOf(entity, 'mainEntityOfPage').map(({ id }) => id), ...entitiesOf(entity, 'offers').flatMap((offer) => textsOf(offer, 'url')), entity.id]);
  return path ? [path] : [];
}

function identifiersOf(entity: Entity): string[] {
  // An identifier may be a `PropertyValue`, whose name says who has given it.
  const texts = IDENTIFIERS.flatMap((name) => valuesOf(entity, name)).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value, 'value')));
  return texts.filter((text) => !isAddress(text));
}

/** Offers, also those inside an `AggregateOffer`. */
function offersOf(entity: Entity): Entity[] {
  const offers = entitiesOf(entity, 'offers');
  return [...offers, ...offers.flatMap((offer) => entitiesOf(offer, 'offers'))];
}

function pricesOf(offer: Entity): number[] {
  const specified = entitiesOf(offer, 'priceSpecification').flatMap((each) => textsOf(each, 'price', 'minPrice'));
  const texts = [...textsOf(offer, 'price'), ...textsOf(offer, 'lowPrice'), ...specified];
  return texts.map(parsePrice).filter((price) => price !== undefined);
}

function tagsOf(entity: Entity): [facet: string, value: string][] {
  const pairs: [string, string][] = [];
  const add = (facet: string, texts: readonly string[]) => {
    if (!facet || facet in {}) return; // no tag is of a facet that every object has
    for (const text of texts) if (!isAddress(text)) pairs.push([facet, text]);
  };
  for (const property of entity.properties.keys()) {
    const facet = FACETS.get(property);
    if (facet === undefined) continue;
    const texts = textsOf(entity, property);
    add(facet, (LISTS.has(property) ? texts.flatMap((text) => text.split(/[,;]/)) : texts).map(localName));
  }
  for (const person of entitiesOf(entity, 'audience')) add('audience', textsOf(person, 'suggestedGender').map(localName));
  add('place', townsOf(entity));
  for (const rating of entitiesOf(entity, 'starRating')) add('stars', textsOf(rating, 'ratingValue'));
  for (const each of entitiesOf(entity, 'additionalProperty')) add(firstText(each, 'name').replaceAll(':', ' '), textsOf(each, 'value'));
  add('year', textsOf(entity, 'vehicleModelDate'));
  return pairs;
}

/** Towns that an item is in: the place of an event or a job, the address of a house. */
function townsOf(entity: Entity): string[] {
  const holders = [entity, ...entitiesOf(entity, 'location', 'jobLocation')];
  return holders.flatMap((holder) => entitiesOf(holder, 'address')).flatMap((address) => textsOf(address, 'addressLocality'));
}

function isAddress(text: string): boolean {
  return /^(https?:)?\/\//i.test(text) || text.startsWith('/');
}
