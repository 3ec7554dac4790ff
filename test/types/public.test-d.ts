import {
  createPersonalizer,
  describeReason,
  SelvedgeError,
  type Chosen,
  type DeclareInput,
  type ErrorCode,
  type ExportedData,
  type Options,
  type Personalizer,
  type Ranked,
  type Reason,
  type Sensitive,
  type Status,
  type Suppressed,
} from 'selvedge';
import { de, LANGUAGES, type SensitiveCategory, type SensitiveWords } from 'selvedge/sensitive';
import { followDidomi, followTcf, type FollowOptions } from 'selvedge/consent';
import { emptyProfile, foldEvents, parseItem, rankItems, type Item, type Profile } from 'selvedge/core';

interface Product {
  readonly sku: string;
  readonly brand: string;
  readonly cents: number;
}
declare const products: readonly Product[];

// Creating
const selvedge: Personalizer = createPersonalizer();
createPersonalizer({});
const options: Options = {
  consent: 'granted',
  consentTool: 'tcf google',
  scope: 'shop',
  preset: 'news',
  minActions: 3,
  holdout: 0.1,
  again: 'seek',
  terms: { intent: 2, order: 0 },
  page: 'manual',
  lists: 'auto',
  searchTerms: 'keep',
  sensitive: { words: [de], add: { health: 'ozempic' }, exempt: 'topic: cancer' },
  automation: 'ignore',
  privacy: 'strict',
  storage: 'memory',
  onReport: (error) => error.code satisfies ErrorCode,
  now: () => 0,
  random: Math.random,
};
createPersonalizer(options);
// @ts-expect-error There is no such preset.
createPersonalizer({ preset: 'store' });
// @ts-expect-error There is no such option.
createPersonalizer({ list: 'auto' });
// @ts-expect-error There is no such term.
createPersonalizer({ terms: { popular: 1 } });
// @ts-expect-error Multipliers are numbers.
createPersonalizer({ terms: { intent: 'off' } });
// @ts-expect-error Search terms are kept or dropped.
createPersonalizer({ searchTerms: true });
// @ts-expect-error There is no such category.
createPersonalizer({ sensitive: { add: { healthy: 'apple' } } });
// @ts-expect-error Programs are left out or learned from.
createPersonalizer({ automation: 'block' });
// @ts-expect-error Other tools have a file, or a function, of their own.
createPersonalizer({ consentTool: 'didomi' });
// @ts-expect-error Consent is not a boolean.
createPersonalizer({ consent: true });
// @ts-expect-error `wait` is what leaving consent out means.
createPersonalizer({ consent: 'wait' });
// @ts-expect-error The clock gives numbers.
createPersonalizer({ now: () => new Date() });
// @ts-expect-error Options do not change after creating.
options.preset = 'shop';

// Tracking
selvedge.track('view_item', { id: 'sku-12', tags: { category: 'running', size: [42, 43], sale: true }, price: 59.9 });
selvedge.track('view_item', { id: 12, tags: 'category: running' });
selvedge.track('purchase', { items: [{ item_id: 'a', item_brand: 'b', item_category5: 'c' }] });
selvedge.track('dwell', { id: 'a', duration: 12_000 });
selvedge.track('page_view');
selvedge.track('search', { search_term: 'shoes' });
selvedge.track('add_to_cart', { item_id: 'a', item_list_name: 'front' });
// @ts-expect-error Not an event that says something of an item.
selvedge.track('begin_checkout', { item_id: 'a' });
selvedge.track('view_item', { id: 'a', price: undefined });
// @ts-expect-error A price is a number.
selvedge.track('view_item', { id: 'a', price: '59.90' });
// @ts-expect-error A tag has a text, a number or a boolean for a value.
selvedge.track('view_item', { id: 'a', tags: { brand: { name: 'x' } } });
// @ts-expect-error There is no such field.
selvedge.track('view_item', { sku: 'a' });

// Following an analytics library
declare const analytics: { on(event: string, callback: (...args: unknown[]) => void): typeof analytics; off(event: string, callback?: (...args: unknown[]) => void): typeof analytics };
const unfollow: () => void = selvedge.follow(analytics);
selvedge.follow({ on: (_event, listener) => listener('Product Viewed', { sku: 'a' }) });
// @ts-expect-error A library that tells nothing cannot be followed.
selvedge.follow({ track: () => undefined });

// Ranking keeps the type of what is ranked
const ranked: Ranked<Product>[] = selvedge.rank(products, { read: ({ sku, brand }) => ({ id: sku, tags: { brand } }), limit: 20 });
const cents: number = ranked[0]!.item.cents;
const { id, score, reasons }: { id: string; score: number; reasons: readonly Reason[] } = ranked[0]!;
const words: string[] = reasons.map(describeReason);
const plain: { id: string; stock: number }[] = selvedge.rank([{ id: 'a', stock: 3 }]).map(({ item }) => item);
selvedge.rank(products, { read: (product) => ({ id: product.sku }), terms: { seen: 0 }, list: 'arrivals' });
// @ts-expect-error What is ranked is no product.
selvedge.rank([{ id: 'a' }])[0]!.item.cents;
// @ts-expect-error A list of products is wanted.
selvedge.rank({ id: 'a' });
// @ts-expect-error There is no such term.
selvedge.rank(products, { terms: { brand: 1 } });
// @ts-expect-error `read` gives the fields of an item.
selvedge.rank(products, { read: ({ sku }) => sku });
// @ts-expect-error A score is read, not written.
ranked[0]!.score = 1;
// @ts-expect-error Reasons are read, not written.
ranked[0]!.reasons.push({ term: 'boost', score: 1 });

// Choosing keeps the type of the variants
const hero: Chosen<{ name: string; tags: string; image: string }> = selvedge.choose('hero', [{ name: 'runners', tags: 'category: running', image: '/a.jpg' }]);
const image: string | undefined = hero.variant?.image;
// @ts-expect-error There may be no variant that fits.
hero.variant.image;
// @ts-expect-error A variant has tags.
selvedge.choose('hero', [{ name: 'runners' }]);
// @ts-expect-error A variant has a name.
selvedge.choose('hero', [{ tags: 'category: running' }]);

// Watching
const stop: () => void = selvedge.watch(() => undefined);
stop();
// @ts-expect-error Stopping takes nothing.
stop(1);
// @ts-expect-error The callback gets nothing.
selvedge.watch((profile: object) => profile);

// Declaring
selvedge.declare({ size: '42', colours: ['red', 'blue'], vegan: true, shoe: 42 });
selvedge.declare({ size: null });
const wishes: DeclareInput = { size: '42' };
// @ts-expect-error What is said is a text, a number or a boolean.
selvedge.declare({ size: { eu: 42 } });
// @ts-expect-error Taking back is null.
selvedge.declare({ size: undefined });

// Consent and status
selvedge.consent('granted');
selvedge.consent('denied', 'visitor');
// @ts-expect-error `remembered` is an option, nothing that anybody says.
selvedge.consent('remembered');
selvedge.consent('granted', 'tool', 'own');
// @ts-expect-error Nobody else has a say.
selvedge.consent('granted', 'site');
const status: Status = selvedge.status();
const since: number = status.consentSince;
const recording: boolean = status.recording;
const suppressed: readonly Suppressed[] = status.suppressed;
const categories: readonly SensitiveCategory[] = suppressed.map(({ category }) => category);
const languages: readonly SensitiveWords[] = LANGUAGES;
const sensitive: Sensitive = { words: languages };
// @ts-expect-error No tag and no id is told.
suppressed[0]?.tag;
const arm: 'personal' | 'holdout' | null = status.arm;
// @ts-expect-error A status is read, not written.
status.consent = 'granted';
// @ts-expect-error A status is read, not written.
selvedge.status().ready = true;
// @ts-expect-error There is no storage of that kind.
status.storage === 'localstorage';

// Knowing
const lift: number | undefined = selvedge.profile().interests[0]?.lift;
// @ts-expect-error A profile is read, not written.
selvedge.profile().evidence = 3;
const place: number | undefined = selvedge.explain('arrivals', 12)?.place;
// @ts-expect-error The item may not be in the list.
selvedge.explain('arrivals', 'sku-12').place;

// Ending
const ready: Promise<void> = selvedge.ready;
const flushed: Promise<void> = selvedge.flush();
const exported: Promise<ExportedData> = selvedge.exportData();
const erased: Promise<{ readonly complete: boolean; readonly left: readonly string[] }> = selvedge.erase();
selvedge.stop();
// @ts-expect-error What is ready is not for others to say.
selvedge.ready = Promise.resolve();

// Errors
const error = new SelvedgeError('option-invalid', 'limit must be a number');
const code: ErrorCode = error.code;
// @ts-expect-error There is no such code.
new SelvedgeError('oops', 'limit must be a number');
// @ts-expect-error There is no such code.
error.code === 'oops';
// @ts-expect-error A reason has a term.
describeReason({ score: 1 });

// The pure parts
const item: Item = parseItem({ id: 'a' });
const profile: Profile = foldEvents(emptyProfile(1), [], 0);
const subject: Product = rankItems([{ subject: products[0]!, item }], 'holdout')[0]!.item;
// @ts-expect-error There is no such reason to keep the given order.
rankItems([{ subject: products[0]!, item }], 'tired');
// @ts-expect-error A profile is not changed in place.
profile.taste['brand:x'] = 1;

// Consent tools
const followOptions: FollowOptions = { onReport: (error) => error.code satisfies ErrorCode };
const end: () => void = followTcf(selvedge, followOptions);
followDidomi(selvedge, { purpose: 'cookies', ...followOptions });
// @ts-expect-error TCF's purposes have numbers that are the same everywhere.
followTcf(selvedge, { purpose: 'cookies' });
// @ts-expect-error Someone has to be told.
followTcf();
