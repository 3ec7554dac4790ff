import { isRecord } from '../shape.js';
import { compileRule } from './compile-rule.js';
import { PURCHASES, TEXT_RULE } from './fields.js';
import { invalid } from './invalid.js';
import type { PurchaseFacts } from './purchase-facts.js';
import type { Test } from './predicate.js';

/** Tiers that are ready to be asked, the highest first. */
export type Tiers = readonly { readonly name: string; readonly holds: Test }[];

const MAX_TIERS = 20;
const NONE: ReadonlySet<string> = new Set();

/**
 * Checks tiers of visitors with bounds of the site's own: `[{ "name": "gold", "if": { "count": { "$gte": 5 }, "daysSince": { "$lt": 180 } } }]`.
 * The bounds are a rule as segments have it, on the `count`, `value` and `daysSince` of purchases.
 *
 * @param input At most 20, the highest first.
 * @throws {SelvedgeError} `option-invalid`, naming the path, what is allowed and what came; also for anything that a tier would bring besides
 *   its name: a tier decides what is shown, never what something costs.
 */
export function parseTiers(input: unknown): Tiers {
  if (!Array.isArray(input) || input.length > MAX_TIERS) throw invalid('tiers', `a list of at most ${MAX_TIERS}`, input);
  return Array.from(input, (tier, index) => parseTier(tier, `tiers[${index}]`));
}

/** The name of the first tier whose bounds a visitor is within; `undefined` when there is none. Never throws. */
export function tierOf(tiers: Tiers, purchases: PurchaseFacts): string | undefined {
  return tiers.find(({ holds }) => holds(purchases, NONE))?.name;
}

function parseTier(tier: unknown, path: string): Tiers[number] {
  const { name, if: bounds, ...others } = isRecord(tier) ? tier : {};
  const other = Object.keys(others)[0];
  if (other !== undefined) throw invalid(path, 'name and if, nothing else: a tier sets no price', other);
  const allowed = TEXT_RULE(name);
  if (allowed) throw invalid(`${path}.name`, allowed, name);
  return { name: name as string, holds: compileRule(bounds, PURCHASES, `${path}.if`).holds };
}
