import { CONTEXT, ld, SITE, type CorpusPage } from './page.js';

const address = (town: string) => ({ '@type': 'PostalAddress', addressLocality: town, addressCountry: 'DE' });

/** One page for each kind of thing, after Google's examples of rich results. */
export const THINGS: readonly CorpusPage[] = [
  {
    name: 'Recipe',
    path: '/recipes/soup',
    head: ld({ '@context': 'https://schema.org/', '@type': 'Recipe', name: 'Pumpkin soup', author: { '@type': 'Person', name: 'Mary' }, keywords: 'autumn, quick', recipeCategory: 'Soup', recipeCuisine: 'American', suitableForDiet: ['https://schema.org/VeganDiet', 'https://schema.org/GlutenFreeDiet'], recipeIngredient: ['pumpkin'], video: { '@type': 'VideoObject', name: 'How to' } }),
    current: { type: 'Recipe', keys: ['/recipes/soup'], title: 'Pumpkin soup', tags: 'category: soup; author: mary; keyword: autumn; keyword: quick; cuisine: american; diet: vegandiet; diet: glutenfreediet' },
  },
  {
    name: 'Event',
    path: '/events/concert',
    head: ld({ ...CONTEXT, '@type': 'MusicEvent', name: 'Concert', location: { '@type': 'Place', name: 'Hall', address: address('Hamburg') }, performer: [{ '@type': 'PerformingGroup', name: 'The Weavers' }], organizer: { '@type': 'Organization', name: 'Hall Ltd', url: 'https://hall.example' }, offers: [{ '@type': 'Offer', price: '30', availability: 'https://schema.org/SoldOut' }] }),
    current: { type: 'MusicEvent', keys: ['/events/concert'], title: 'Concert', tags: 'performer: the weavers; organizer: hall ltd; place: hamburg', price: 30, available: false },
  },
  {
    name: 'JobPosting',
    path: '/jobs/7',
    head: ld({ '@context': 'https://schema.org/', '@type': 'JobPosting', title: 'Baker', identifier: { '@type': 'PropertyValue', name: 'Bakery', value: 'J7' }, hiringOrganization: { '@type': 'Organization', name: 'Bakery' }, jobLocation: { '@type': 'Place', address: address('Kiel') }, employmentType: ['FULL_TIME', 'PART_TIME'], industry: 'Food', occupationalCategory: '35-1011 Bakers', baseSalary: { '@type': 'MonetaryAmount', value: { '@type': 'QuantitativeValue', value: 20 } } }),
    current: { type: 'JobPosting', keys: ['/jobs/7', 'J7'], title: 'Baker', tags: 'category: 35-1011 bakers; industry: food; organization: bakery; employment: full_time; employment: part_time; place: kiel' },
  },
  {
    name: 'Course',
    path: '/courses/loom',
    head: ld({ ...CONTEXT, '@type': 'Course', name: 'Weaving', provider: { '@type': 'Organization', name: 'School' }, educationalLevel: 'Beginner', about: ['Looms', 'Yarn'], offers: [{ '@type': 'Offer', category: 'Paid', price: '99' }] }),
    current: { type: 'Course', keys: ['/courses/loom'], title: 'Weaving', tags: 'about: looms; about: yarn; provider: school; level: beginner', price: 99 },
  },
  {
    name: 'Book',
    path: '/books/1',
    head: ld({ ...CONTEXT, '@type': 'Book', name: 'The mill', isbn: '978-3-16-148410-0', author: 'George', genre: 'Novel, Classic', bookFormat: 'https://schema.org/Hardcover', publisher: 'House' }),
    current: { type: 'Book', keys: ['/books/1', '978-3-16-148410-0'], title: 'The mill', tags: 'genre: novel; genre: classic; author: george; format: hardcover' },
  },
  {
    name: 'Movie',
    path: '/movies/2',
    head: ld({ ...CONTEXT, '@type': 'Movie', name: 'The loom', genre: ['Drama'], director: { '@type': 'Person', name: 'Agnes' }, actor: [{ '@type': 'Person', name: 'Ida' }, { '@type': 'Person', name: 'Per' }] }),
    current: { type: 'Movie', keys: ['/movies/2'], title: 'The loom', tags: 'genre: drama; director: agnes; actor: ida; actor: per' },
  },
  {
    name: 'VideoObject alone',
    path: '/watch/3',
    head: ld({ ...CONTEXT, '@type': 'VideoObject', name: 'Dyeing wool', keywords: 'wool,dye', genre: 'Craft', url: `${SITE}/watch/3`, duration: 'PT1M' }),
    current: { type: 'VideoObject', keys: ['/watch/3'], title: 'Dyeing wool', tags: 'genre: craft; keyword: wool; keyword: dye' },
  },
  {
    name: 'Hotel',
    path: '/hotels/sea',
    head: ld({ ...CONTEXT, '@type': 'Hotel', name: 'Sea view', address: address('Rostock'), starRating: { '@type': 'Rating', ratingValue: '4' }, amenityFeature: [{ '@type': 'LocationFeatureSpecification', name: 'Pool', value: true }, { '@type': 'LocationFeatureSpecification', name: 'Sauna', value: true }] }),
    current: { type: 'Hotel', keys: ['/hotels/sea'], title: 'Sea view', tags: 'amenity: pool; amenity: sauna; place: rostock; stars: 4' },
  },
  {
    name: 'LodgingBusiness in microdata',
    path: '/stay/mill',
    body: `<div itemscope itemtype="http://schema.org/LodgingBusiness"><h1 itemprop="name">Old mill</h1><div itemprop="address" itemscope itemtype="http://schema.org/PostalAddress"><span itemprop="addressLocality">Jena</span></div></div>`,
    current: { type: 'LodgingBusiness', keys: ['/stay/mill'], title: 'Old mill', tags: 'place: jena' },
  },
  {
    name: 'RealEstateListing',
    path: '/homes/9',
    head: ld({ ...CONTEXT, '@type': 'RealEstateListing', name: 'House by the lake', url: `${SITE}/homes/9`, address: address('Plön'), numberOfRooms: 5, accommodationCategory: 'House', offers: { '@type': 'Offer', price: '320000', availability: 'https://schema.org/InStock' } }),
    current: { type: 'RealEstateListing', keys: ['/homes/9'], title: 'House by the lake', tags: 'category: house; rooms: 5; place: plön', price: 320000, available: true },
  },
  {
    name: 'Vehicle',
    path: '/cars/4',
    head: ld({ ...CONTEXT, '@type': 'Car', name: '2020 Volt', brand: { '@type': 'Brand', name: 'Ampère' }, model: 'Volt', vehicleModelDate: '2020', bodyType: 'Hatchback', color: 'Blue', fuelType: 'Electric', vehicleTransmission: 'Automatic', itemCondition: 'https://schema.org/UsedCondition', vehicleIdentificationNumber: 'X', offers: { '@type': 'Offer', price: '10,000', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' } }),
    current: { type: 'Car', keys: ['/cars/4'], title: '2020 Volt', tags: 'brand: ampère; color: blue; model: volt; body: hatchback; fuel: electric; transmission: automatic; condition: usedcondition; year: 2020', price: 10000, available: true },
  },
  {
    name: 'SoftwareApplication alone',
    path: '/apps/5',
    head: ld({ ...CONTEXT, '@type': 'MobileApplication', name: 'Yarn counter', applicationCategory: 'GameApplication', offers: { '@type': 'Offer', price: 0 } }),
    current: { type: 'MobileApplication', keys: ['/apps/5'], title: 'Yarn counter', tags: 'category: gameapplication', price: 0 },
  },
];
