import { facetOf, valueOf } from '../tags.js';
import type { Reason } from './reason.js';

/** What to say of a term that speaks for an item and, where that differs, of one that speaks against it. `#` is the tag. */
const CLAUSES: Readonly<Record<Reason['term'], readonly [string, string?]>> = {
  declared: ['you asked for #'],
  intent: ['recent interest in #', 'lately you looked at other things than #'],
  taste: ['you often choose #', 'you seldom choose #'],
  seen: ['you looked at this before', 'you have just seen this'],
  dismissed: ['you turned this down'],
  similar: ['what you looked at lately has # too'],
  near: ['close to what you just looked at', 'far from what you just looked at'],
  next: ['you took this next before'],
  habit: ['you chose this on earlier visits', 'you had this on earlier visits'],
  bought: ['you bought this before', 'you have just bought this'],
  fatigue: ['', 'you have passed this over'],
  recency: ['', 'older than the newest here'],
  price: ['within the prices that you looked at', 'outside of the prices that you looked at'],
  sequence: ['others go on to this from here'],
  follows: ['many go on to this from here'],
  together: ['others choose this together with what you looked at'],
  embedding: ['close to what you looked at, going by what others choose', 'far from what you looked at, going by what others choose'],
  popularity: ['how often others choose this'],
  trend: ['chosen more often of late', 'chosen less often of late'],
  exploration: ['shown here by chance, to learn'],
  boost: ['the site puts this forward', 'the site puts this back'],
  order: ["place in the site's own order"],
  'out-of-stock': ['out of stock'],
  excluded: ['the site keeps # back'],
  'no-match': ['nothing here fits better than what everybody sees'],
  'not-ready': ['stored state is still being read'],
  erased: ['everything was erased'],
  off: ['personal order is switched off'],
  automated: ['a program drives the browser'],
  'no-consent': ['no consent to remember anything'],
  'thin-evidence': ['too little is known yet'],
  holdout: ["this visitor keeps the site's own order, for comparison"],
};

/**
 * A reason as a plain English clause, for demos and debugging. Sites write their own words from `term` and `tag`.
 *
 * @example describeReason({ term: 'intent', tag: 'category:shoes', score: 1.2 }) // 'recent interest in category: shoes'
 */
export function describeReason({ term, tag = '', score }: Reason): string {
  const [speaksFor, against = speaksFor] = CLAUSES[term];
  return (score < 0 ? against : speaksFor).replace('#', () => `${facetOf(tag)}: ${valueOf(tag)}`);
}
