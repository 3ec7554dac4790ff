import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readItems } from '../../../../src/cli/log/read-items.js';
import { temporaryFiles } from './files.js';

const { write } = temporaryFiles();

const SHOE = { id: 's1', title: 'Shoe, red', tags: { brand: ['Acme'], category: ['Shoes > Boots'], color: ['red'], season: ['winter'] }, price: 1299.5 };

describe('the same item', () => {
  const csv = 'SKU,Name,Price,Vendor,Category,Colour,Tags\ns1,"Shoe, red","1,299.50 EUR",Acme,Shoes>Boots,red,season:winter color:red\n';
  const object = { id: 's1', title: 'Shoe, red', price: 1299.5, brand: 'Acme', product_type: 'Shoes > Boots', tags: { color: ['red'], season: 'winter' } };
  const fields = '<g:id>s1</g:id><title>Shoe, red</title><g:price>1299.50 EUR</g:price><g:brand>Acme</g:brand><g:product_type>Shoes &gt; Boots</g:product_type><g:color>red</g:color><tags>season:winter</tags>';
  test.each([
    ['items.csv', csv],
    ['items.csv.gz', gzipSync(csv)],
    ['items.tsv', 'id\ttitle\tprice\tbrand\tcategory\tcolor\ttags\ns1\tShoe, red\t1299.5\tAcme\tShoes > Boots\tred\tseason:winter;color:red\n'],
    ['items.json', JSON.stringify([object])],
    ['products.json', JSON.stringify({ products: [object] })],
    ['items.jsonl', `${JSON.stringify(object)}\n\n`],
    ['rss.xml', `<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title><item>${fields}</item></channel></rss>`],
    ['atom.xml', `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><entry>${fields}</entry></feed>`],
  ])('of %s', async (name, content) => {
    expect(await readItems(write(name, content))).toEqual({ items: [SHOE], otherNames: new Map(), broken: [] });
  });
});

test('words between commas are tags, and variants of a product in an export of Shopify are one item', async () => {
  const file = write('shopify.csv', 'Handle,Title,Vendor,Type,Tags,Variant SKU,Variant Price\nhat,Hat,Acme,Hats,"Summer Sale, wool",H-1,10.00\nhat,,,,,H-2,12.00\ncap,Cap,,,,C-1,0\n');
  expect((await readItems(file)).items).toEqual([
    { id: '/products/hat', title: 'Hat', tags: { brand: ['Acme'], category: ['Hats'], tag: ['Summer Sale', 'wool'] }, price: 10 },
    { id: '/products/cap', title: 'Cap', tags: {}, price: 0 },
  ]);
});

test('a product of Shopify is called by the path of its page, or by its handle where that is asked for, in either generation of columns', async () => {
  const older = write('older.csv', 'Handle,Title,Variant SKU\nhat,Hat,H-1\n');
  const newer = write('newer.csv', 'Title,URL handle,SKU,Option1 name,Option1 value\nHat,hat,H-1,Color,Red\n,hat,H-2,,Blue\n');
  expect(await readItems(older)).toMatchObject({ items: [{ id: '/products/hat' }], otherNames: new Map([['hat', '/products/hat'], ['H-1', '/products/hat'], ['Hat', '/products/hat']]) });
  expect((await readItems(newer)).otherNames.get('Hat - Blue')).toBe('/products/hat');
  expect(await readItems(newer, { isByHandle: true })).toMatchObject({ items: [{ id: 'hat' }], otherNames: new Map([['H-1', 'hat'], ['H-2', 'hat'], ['Hat', 'hat'], ['Hat - Red', 'hat'], ['Hat - Blue', 'hat']]) });
});

test('other numbers of an item lead to it, unless two items have them or they are the id of another one', async () => {
  const file = write('woo.csv', 'ID,SKU,Name\n12,H-1,Hat\n13,S-1,Shoe\n14,S-1,Shoe\n15,12,Cap\n');
  expect((await readItems(file)).otherNames).toEqual(new Map([['H-1', '12']]));
});

test.each([
  ['12', 12],
  ['12.345', 12.345],
  ['1.299,00 €', 1299],
  ['$1,299', 1299],
  ['12,5', 12.5],
  ['ask us', undefined],
])('the price %s', async (text, price) => {
  expect((await readItems(write('price.tsv', `id\tprice\na\t${text}\n`))).items[0]!.price).toBe(price);
});

test('broken rows are counted by reason, with their lines', async () => {
  const file = write('broken.csv', `id,title\na,"two\nlines"\n,none\nb\n\n"c"d,x\neve@example.com,x\n${'i'.repeat(129)},x\n`);
  const { items, broken } = await readItems(file);
  expect(items.map(({ id }) => id)).toEqual(['a']);
  expect(broken.map(({ reason, count, lines }) => [reason, count, lines])).toEqual([
    ['no item', 1, [4]],
    ['wrong number of fields', 1, [5]],
    ['unparsable line', 1, [7]],
    ['item id looks like an e-mail address', 1, [8]],
    ['item id too long', 1, [9]],
  ]);
});

test.each([
  ['items.csv', '', 'log-empty'],
  ['items.csv', 'id,title\n', 'log-empty'],
  ['items.csv', 'foo,bar\n1,2\n', 'columns-unknown'],
  ['items.jsonl', '{"id":""}\n', 'log-unusable'],
  ['items.json', '{oops', 'file-unreadable'],
  ['items.xml', '<rss><channel>', 'file-unreadable'],
  ['items.xlsx', 'x', 'file-unreadable'],
])('%s with %o is refused', async (name, content, code) => {
  await expect(readItems(write(name, content))).rejects.toMatchObject({ name: 'LogError', code });
});

test('a catalogue in Latin-1, or that unpacks to too much, is refused with what to do', async () => {
  await expect(readItems(write('latin.csv', Buffer.from('id,title\na,H\u00fctte\n', 'latin1')))).rejects.toThrow(/is not UTF-8: .*iconv/);
  await expect(readItems(write('bomb.csv.gz', gzipSync(Buffer.alloc(257 * 2 ** 20, 'a'), { level: 1 })))).rejects.toMatchObject({ name: 'LogError', code: 'file-unreadable' });
});

test('entities that a feed declares itself are not unfolded in each other, and none is read from a file', async () => {
  const laughs = ['<!ENTITY a "haha">', ...[...'bcdefghi'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`)].join('');
  const feed = (entities: string, text: string) => `<!DOCTYPE rss [${entities}]><rss><channel><item><id>1</id><title>${text}</title></item></channel></rss>`;
  expect(JSON.stringify(await readItems(write('laughs.xml', feed(laughs, '&i;')))).length).toBeLessThan(500);
  await expect(readItems(write('outside.xml', feed('<!ENTITY f SYSTEM "file:///etc/hostname">', '&f;')))).rejects.toMatchObject({ code: 'file-unreadable' });
});
