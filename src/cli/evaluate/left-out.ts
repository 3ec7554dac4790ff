// Selvedge with one thing that it goes by left out at a time.
import { scaleTerms } from '../../core/options.js';
import type { RankModel } from '../../core/rank/model-terms.js';
import type { RankSettings, Term } from '../../core/rank/settings.js';
import { bySelvedge, type Ranker } from './rankers.js';

/** What is left out together: each term that a log can tell of, once. What visitors declare is in no log. */
const GROUPS: Readonly<Record<string, readonly Term[]>> = {
  intent: ['intent'],
  taste: ['taste'],
  'seen again': ['seen', 'bought'],
  fatigue: ['fatigue'],
  'own habits': ['next', 'habit'],
  similarity: ['similar'],
  nearness: ['near'],
  price: ['price'],
  sequence: ['sequence', 'follows'],
  'co-occurrence': ['together'],
  vectors: ['embedding'],
  recency: ['recency'],
  prior: ['order', 'popularity', 'trend'],
};

/** A ranker for each group that weighs anything: what weighs nothing is not missed. */
export function withoutEach(settings: RankSettings, model?: RankModel): Ranker[] {
  const inForce = model ? model.settings(settings) : [settings];
  const isWeighed = (term: Term) => inForce.some(({ weights }) => weights[term] !== 0);
  return Object.entries(GROUPS)
    .filter(([, terms]) => terms.some(isWeighed))
    .map(([name, terms]) => bySelvedge(`without ${name}`, `without ${name}`, scaleTerms(settings, Object.fromEntries(terms.map((term) => [term, 0]))), model));
}
