import { between, oneOf, type Rule } from '../check.js';
import { isText } from '../shape.js';
import { parseTags, valueOf } from '../tags.js';

/** A value that a rule compares with. */
export type Operand = string | number | boolean;

/** What values of a fact are like. */
export interface Kind {
  /** What a rule may compare it with. */
  readonly rule: Rule;
  /** What it may be more or less than. Default: it has no order. */
  readonly order?: Rule;
  /** Makes a test for what an operand means. Default: for the operand itself. */
  readonly same?: (operand: Operand) => (value: unknown) => boolean;
}

/** Where a condition may stand: a fact, facts by name, or facts under any name that the site gives. */
export type Field = Kind | Fields | readonly [Field];

export interface Fields {
  readonly [name: string]: Field;
}

/** Longest name or text in a rule, characters. */
export const MAX_TEXT = 128;

/** A text that may stand in a rule. */
export const TEXT_RULE: Rule = (value) => (isText(MAX_TEXT)(value) ? '' : `a text of at most ${MAX_TEXT} characters`);
// Pure: whoever bundles and asks for no segments need not keep these.
const NUMBER_RULE = /* @__PURE__ */ between(-Infinity, Infinity);
const SCALAR_RULE: Rule = (value) => (typeof value === 'boolean' || !NUMBER_RULE(value) ? '' : TEXT_RULE(value) && `${TEXT_RULE(value)}, a finite number, true or false`);
const DATE_RULE: Rule = (value) => (isDate(value) ? '' : 'a date of the calendar, like 2026-12-24');

const TEXT: Kind = { rule: TEXT_RULE };
const AMOUNT = /* @__PURE__ */ amount(Infinity);

/** What a visitor declared: text, normalised, which reads as a number where it is compared with one. */
export const DECLARED: Kind = {
  rule: (value) => SCALAR_RULE(value) || (declaredTag(value as Operand) ? '' : 'a text that is not blank'),
  order: NUMBER_RULE,
  same: (operand) => {
    const wanted = valueOf(declaredTag(operand)!);
    return (value) => value === wanted;
  },
};

/** A language is what it is spoken as in some place, too: `de` is said of `de-AT`. */
const LANGUAGE: Kind = {
  rule: (value) => (!TEXT_RULE(value) && /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(value as string) ? '' : 'a language, like de or de-AT'),
  same: (operand) => {
    const wanted = `${operand}-`.toLowerCase();
    return (value) => typeof value === 'string' && `${value}-`.toLowerCase().startsWith(wanted);
  },
};

/** Takes the name of another segment; no operators. */
export const REFERENCE: Kind = { rule: TEXT_RULE };

/** One kind of event; `within` is the window of what stands beside it. */
export const EVENT: Fields = { count: AMOUNT, daysSince: AMOUNT, within: TEXT };

export const PURCHASES: Fields = { count: AMOUNT, value: AMOUNT, daysSince: AMOUNT };

/** All that a segment can ask; see `SegmentFacts`. */
export const FACTS: Fields = {
  affinity: [[AMOUNT]],
  events: [EVENT],
  purchases: PURCHASES,
  tier: TEXT,
  declared: [DECLARED],
  traits: [{ rule: SCALAR_RULE, order: (value) => (typeof value === 'boolean' ? 'a text or a number' : SCALAR_RULE(value)) }],
  visit: { number: AMOUNT, entry: TEXT, campaign: { source: TEXT, medium: TEXT, name: TEXT } },
  time: { hour: /* @__PURE__ */ amount(23), weekday: /* @__PURE__ */ amount(7, 1), date: { rule: DATE_RULE, order: DATE_RULE } },
  device: { rule: /* @__PURE__ */ oneOf(['phone', 'tablet', 'desktop']) },
  language: LANGUAGE,
  segment: REFERENCE,
};

/** Facts by name have no field of the name `rule`. */
export function isKind(field: Field): field is Kind {
  return 'rule' in field;
}

function amount(most: number, least = 0): Kind {
  const rule = between(least, most);
  return { rule, order: rule };
}

/** A value as `declare` would store it: of levels the last. */
function declaredTag(value: Operand): string | undefined {
  return parseTags({ declared: value }).at(-1);
}

/** ISO text of a day that there is: some engines read 30 February as 2 March. */
function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && new Date(Date.parse(value) || 0).toISOString().startsWith(value);
}
