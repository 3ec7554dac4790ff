import { CONTEXT, ld, meta, SITE, type CorpusPage } from './page.js';

const crumbs = (...levels: [string, string?][]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: levels.map(([name, path], index) => ({ '@type': 'ListItem', position: index + 1, name, ...(path && { item: SITE + path }) })),
});

export const SHOPS: readonly CorpusPage[] = [
  {
    name: 'Shopify: product filter with one variant',
    path: '/products/wool-scarf',
    head: `<link rel="canonical" href="${SITE}/products/wool-scarf">` + ld({
      '@context': 'http://schema.org/', '@id': '/products/wool-scarf#product', '@type': 'Product', brand: { '@type': 'Brand', name: 'Northloom' }, category: 'Scarves',
      description: 'A scarf.', image: `${SITE}/cdn/scarf.jpg`, name: 'Wool scarf',
      offers: { '@id': '/products/wool-scarf?variant=1#offer', '@type': 'Offer', availability: 'http://schema.org/InStock', price: '39.00', priceCurrency: 'EUR', url: `${SITE}/products/wool-scarf?variant=1` },
      sku: 'WS-1', url: `${SITE}/products/wool-scarf`,
    }),
    current: { type: 'Product', keys: ['/products/wool-scarf', 'WS-1'], title: 'Wool scarf', tags: 'category: scarves; brand: northloom', price: 39, available: true },
  },
  {
    name: 'Shopify: product group with variants',
    path: '/products/tee',
    head: ld({
      '@context': 'http://schema.org/', '@id': '/products/tee#product', '@type': 'ProductGroup', brand: { '@type': 'Brand', name: 'Plain' }, category: 'T-Shirts',
      hasVariant: [['S', 'Black', 'T-1', 'OutOfStock', '20.00'], ['M', 'White', 'T-2', 'InStock', '18.00']].map(([size, color, sku, stock, price]) => ({
        '@type': 'Product', name: `Tee - ${size} / ${color}`, sku, size, color, offers: { '@type': 'Offer', availability: `http://schema.org/${stock}`, price, priceCurrency: 'USD' },
      })),
      name: 'Tee', productGroupID: '77', url: `${SITE}/products/tee`,
    }),
    current: { type: 'ProductGroup', keys: ['/products/tee', '77', 'T-1', 'T-2'], title: 'Tee', tags: 'category: t-shirts; brand: plain; color: black; size: s; color: white; size: m', price: 18, available: true },
  },
  {
    name: 'Shopify: Open Graph alone, in a collection’s address',
    path: '/collections/all/products/mug',
    head: `<link rel="canonical" href="${SITE}/products/mug">` + meta({ 'og:type': 'product', 'og:title': 'Mug', 'og:price:amount': '12,50', 'og:price:currency': 'EUR', 'og:url': `${SITE}/products/mug` }),
    current: { type: 'Product', keys: ['/products/mug'], title: 'Mug', price: 12.5 },
  },
  {
    name: 'WooCommerce: graph with breadcrumbs and a product',
    path: '/product/oak-table/',
    head: ld({ ...CONTEXT, '@graph': [
      crumbs(['Home', '/'], ['Furniture', '/product-category/furniture/'], ['Tables', '/product-category/furniture/tables/'], ['Oak table', '/product/oak-table/']),
      { '@type': 'Product', '@id': `${SITE}/product/oak-table/#product`, name: 'Oak table', url: `${SITE}/product/oak-table/`, sku: 341, offers: [{ '@type': 'Offer', price: '499.00', priceSpecification: { price: '499.00', priceCurrency: 'EUR', valueAddedTaxIncluded: 'false' }, availability: 'http://schema.org/InStock', url: `${SITE}/product/oak-table/` }] },
    ] }),
    current: { type: 'Product', keys: ['/product/oak-table/', '341'], title: 'Oak table', tags: 'category: furniture > tables', price: 499, available: true },
  },
  {
    name: 'WooCommerce 9: prices in a list of specifications',
    path: '/product/lamp/',
    head: ld({ '@context': 'https://schema.org/', '@type': 'Product', '@id': `${SITE}/product/lamp/#product`, name: 'Lamp', url: `${SITE}/product/lamp/`, sku: 'LMP', offers: [{ '@type': 'Offer', priceSpecification: [{ '@type': 'UnitPriceSpecification', price: '59.00', priceCurrency: 'EUR' }], availability: 'https://schema.org/OutOfStock' }] }),
    current: { type: 'Product', keys: ['/product/lamp/', 'LMP'], title: 'Lamp', price: 59, available: false },
  },
  {
    name: 'WooCommerce: variable product, aggregate offer, line break in the description',
    path: '/product/hoodie/',
    head: ld(`{"@context":"https:\\/\\/schema.org\\/","@type":"Product","name":"Hoodie","url":"${SITE}\\/product\\/hoodie\\/","description":"Warm
and soft","sku":"woo-hoodie","offers":[{"@type":"AggregateOffer","lowPrice":"42.00","highPrice":"45.00","offerCount":2,"priceCurrency":"GBP","availability":"http:\\/\\/schema.org\\/InStock"}]}`),
    current: { type: 'Product', keys: ['/product/hoodie/', 'woo-hoodie'], title: 'Hoodie', price: 42, available: true },
  },
  {
    name: 'Magento 2: microdata of the Luma theme',
    path: '/joust-duffle-bag.html',
    body: `<main itemscope itemtype="http://schema.org/Product"><h1><span itemprop="name">Joust Duffle Bag</span></h1>
      <div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span class="price">$34.00</span><meta itemprop="price" content="34"><meta itemprop="priceCurrency" content="USD"><link itemprop="availability" href="https://schema.org/InStock"></div>
      <div itemprop="sku">24-MB01</div><div itemprop="description">A bag.</div></main>`,
    current: { type: 'Product', keys: ['/joust-duffle-bag.html', '24-MB01'], title: 'Joust Duffle Bag', price: 34, available: true },
  },
  {
    name: 'Magento 2: Open Graph beside it fills what microdata leaves out',
    path: '/wayfarer.html',
    head: meta({ 'og:type': 'product', 'og:title': 'Wayfarer Messenger Bag', 'product:price:amount': '45', 'product:price:currency': 'USD', 'product:brand': 'Luma' }),
    body: `<main itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Wayfarer</h1><div itemprop="sku">24-MB05</div></main>`,
    current: { type: 'Product', keys: ['/wayfarer.html', '24-MB05'], title: 'Wayfarer', tags: 'brand: luma', price: 45 },
  },
  {
    name: 'BigCommerce Cornerstone: product with a gtin and reviews',
    path: '/able-brewing-system/',
    head: ld({ '@context': 'https://schema.org/', '@type': 'Product', name: 'Able brewing system', sku: 'ABS', gtin: '012345678905', mpn: 'AB-9', url: `${SITE}/able-brewing-system/`, brand: { '@type': 'https://schema.org/Brand', name: 'Able' }, aggregateRating: { '@type': 'AggregateRating', ratingValue: '4' }, offers: { '@type': 'Offer', priceCurrency: 'USD', price: '225.00', itemCondition: 'https://schema.org/NewCondition', availability: 'https://schema.org/InStock', priceValidUntil: '2027-01-01' } }),
    current: { type: 'Product', keys: ['/able-brewing-system/', 'ABS', 'AB-9', '012345678905'], title: 'Able brewing system', tags: 'brand: able', price: 225, available: true },
  },
  {
    name: 'BigCommerce: breadcrumbs with items as objects',
    path: '/fog-linen/',
    head: ld({ ...CONTEXT, '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 2, item: { '@id': `${SITE}/garden/`, name: 'Garden' } }, { '@type': 'ListItem', position: 1, item: { '@id': `${SITE}/`, name: 'Start' } }, { '@type': 'ListItem', position: 3, item: { '@id': `${SITE}/fog-linen/`, name: 'Fog linen' } }] }) + ld({ ...CONTEXT, '@type': 'Product', name: 'Fog linen', sku: 'FL' }),
    current: { type: 'Product', keys: ['/fog-linen/', 'FL'], title: 'Fog linen', tags: 'category: garden' },
  },
  {
    name: 'PrestaShop 8: product with category and weight',
    path: '/men/1-hummingbird-printed-t-shirt.html',
    head: ld({ '@context': 'https://schema.org/', '@type': 'Product', name: 'Hummingbird printed t-shirt', description: 'Soft', category: 'Men', sku: 'demo_1', mpn: 'demo_1', brand: { '@type': 'Brand', name: 'Studio Design' }, weight: { '@context': 'https://schema.org', '@type': 'QuantitativeValue', value: '0.3', unitCode: 'kg' }, offers: { '@type': 'Offer', priceCurrency: 'EUR', name: 'Hummingbird printed t-shirt', price: '22.94', url: `${SITE}/men/1-hummingbird-printed-t-shirt.html`, priceValidUntil: '2027-01-01', availability: 'https://schema.org/InStock', seller: { '@type': 'Organization', name: 'Shop' } } }),
    current: { type: 'Product', keys: ['/men/1-hummingbird-printed-t-shirt.html', 'demo_1'], title: 'Hummingbird printed t-shirt', tags: 'category: men; brand: studio design', price: 22.94, available: true },
  },
  {
    name: 'PrestaShop 8: category page with a list',
    path: '/3-clothes',
    head: ld({ ...CONTEXT, '@type': 'WebPage', name: 'Clothes', url: `${SITE}/3-clothes`, mainEntity: { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Shirt', url: `${SITE}/men/1-shirt.html` }, { '@type': 'ListItem', position: 2, item: { '@type': 'Product', name: 'Jumper', url: `${SITE}/women/2-jumper.html`, offers: { '@type': 'Offer', price: 30 } } }] } }),
    current: null,
    items: [{ type: 'Product', keys: ['/women/2-jumper.html'], title: 'Jumper', price: 30 }],
  },
  {
    name: 'Squarespace 7.1: product beside website and business',
    path: '/store/p/candle',
    head: ld({ url: SITE, name: 'Shop', '@context': 'http://schema.org', '@type': 'WebSite' }) + ld({ legalName: 'Shop', address: 'Street 1', '@context': 'http://schema.org', '@type': 'Organization' }) + ld({ name: 'Candle &mdash; Shop', image: '//images.example/c.jpg', brand: 'Shop', offers: { price: 18.0, priceCurrency: 'USD', url: `${SITE}/store/p/candle`, availability: 'InStock', sku: 'SQ1', '@context': 'http://schema.org', '@type': 'Offer' }, '@context': 'http://schema.org', '@type': 'Product' }) + meta({ 'og:type': 'product', 'og:title': 'Candle', 'product:price:amount': '18.00', 'product:availability': 'instock' }),
    current: { type: 'Product', keys: ['/store/p/candle'], title: 'Candle &mdash; Shop', tags: 'brand: shop', price: 18, available: true },
  },
  {
    name: 'a category page of single products in blocks of their own',
    path: '/chairs',
    head: ['a', 'b', 'c'].map((id) => ld({ ...CONTEXT, '@type': 'Product', name: `Chair ${id}`, url: `${SITE}/chairs/${id}`, color: id === 'a' ? 'Red' : ['Blue', 'Green'] })).join(''),
    current: null,
    items: [{ type: 'Product', keys: ['/chairs/a'], title: 'Chair a', tags: 'color: red' }, { type: 'Product', keys: ['/chairs/b'], title: 'Chair b', tags: 'color: blue; color: green' }, { type: 'Product', keys: ['/chairs/c'], title: 'Chair c', tags: 'color: blue; color: green' }],
  },
  {
    name: 'a product among others: the one with the page’s own address is what the page is about',
    path: '/chairs/b',
    head: ['a', 'b'].map((id) => ld({ ...CONTEXT, '@type': 'Product', name: `Chair ${id}`, url: `/chairs/${id}` })).join(''),
    current: { type: 'Product', keys: ['/chairs/b'], title: 'Chair b' },
    items: [{ type: 'Product', keys: ['/chairs/a'], title: 'Chair a' }],
  },
  {
    name: 'related products are items of the page',
    path: '/p/1',
    head: ld({ ...CONTEXT, '@type': ['Product', 'Thing'], name: 'One', sku: '1', isRelatedTo: [{ '@type': 'Product', name: 'Two', sku: '2', url: `${SITE}/p/2` }], isSimilarTo: { '@type': 'Product', name: 'Three', sku: '3' } }),
    current: { type: 'Product', keys: ['/p/1', '1'], title: 'One' },
    items: [{ type: 'Product', keys: ['/p/2', '2'], title: 'Two' }, { type: 'Product', keys: ['3'], title: 'Three' }],
  },
  {
    name: 'Google’s example of clothes: material, pattern, audience, size as an object',
    path: '/coat',
    head: ld({ ...CONTEXT, '@type': 'Product', name: 'Winter coat', sku: 'C1', color: 'Green', material: 'wool', pattern: 'striped', audience: { '@type': 'PeopleAudience', suggestedGender: 'unisex', suggestedAge: { '@type': 'QuantitativeValue', minValue: 13, unitCode: 'ANN' } }, size: { '@type': 'SizeSpecification', name: 'Large', sizeSystem: 'https://schema.org/WearableSizeSystemUS' }, category: 'Apparel &amp; Accessories > Clothing > Outerwear', offers: { '@type': 'Offer', price: 1299.95 } }),
    current: { type: 'Product', keys: ['/coat', 'C1'], title: 'Winter coat', tags: 'category: apparel & accessories > clothing > outerwear; color: green; size: large; material: wool; pattern: striped; audience: unisex', price: 1299.95 },
  },
  {
    name: 'properties of its own',
    path: '/tent',
    head: ld({ ...CONTEXT, '@type': 'Product', name: 'Tent', sku: 'T', additionalProperty: [{ '@type': 'PropertyValue', name: 'Persons', value: 3 }, { '@type': 'PropertyValue', name: 'Season: any', value: 'Summer' }, { '@type': 'PropertyValue', name: '__proto__', value: 'x' }] }),
    current: { type: 'Product', keys: ['/tent', 'T'], title: 'Tent', tags: 'persons: 3; season  any: summer' },
  },
];
