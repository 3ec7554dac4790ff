import { isRecord } from '../shape.js';
import { askFact } from './ask-fact.js';
import { LONGEST_WINDOW } from './event-facts.js';
import { EVENT, isKind, MAX_TEXT, REFERENCE, TEXT_RULE, type Field, type Fields, type Kind } from './fields.js';
import { invalid } from './invalid.js';
import { applyOperator, eachOf, operatorNames } from './operators.js';
import { allOf, anyOf, not, type Test } from './predicate.js';

/** A rule that is ready to be asked. */
export interface CompiledRule {
  readonly holds: Test;
  /** Names of the segments that it asks, with the paths where it does. */
  readonly references: readonly (readonly [name: string, path: string])[];
}

/** Where the walk through a rule is. */
interface Place {
  readonly path: string;
  /** Objects around this one. */
  readonly depth: number;
  readonly field: Field;
  /** The names that lead to the field. */
  readonly keys: readonly string[];
  /** The window of the events asked for, milliseconds. */
  readonly within: number;
  /** The whole rule up to here. */
  readonly whole: { readonly name: string; conditions: number; readonly references: (readonly [name: string, path: string])[] };
}

/** Objects within each other, and conditions, that a rule may have. */
const MAX_DEPTH = 8;
const MAX_CONDITIONS = 100;
const HOUR = 3_600_000;

/** What may stand wherever conditions may. */
const LOGIC: Readonly<Record<string, (node: unknown, place: Place) => Test>> = {
  $and: (list, place) => allOf(compileEach(list, place)),
  $or: (list, place) => anyOf(compileEach(list, place)),
  $nor: (list, place) => not(anyOf(compileEach(list, place))),
  $not: (node, place) => not(compileNode(node, place)),
};

/**
 * Checks a rule and makes a function of it.
 *
 * @param field What it may ask.
 * @param path What errors call it.
 * @throws {SelvedgeError} `option-invalid`, naming the path within the rule, what is allowed and what came.
 */
export function compileRule(rule: unknown, field: Fields, path: string): CompiledRule {
  const whole = { name: path, conditions: 0, references: [] };
  return { holds: compileNode(rule, { path, depth: 0, field, keys: [], within: Infinity, whole }), references: whole.references };
}

function compileNode(node: unknown, place: Place): Test {
  const { field, path, depth } = place;
  if (field === REFERENCE) return compileReference(node, place);
  if (isKind(field) && !isRecord(node)) return compileCondition('$eq', node, field, path, place);
  if (depth >= MAX_DEPTH) throw invalid(path, `at most ${MAX_DEPTH} objects deep`, node);
  const conditions = isRecord(node) ? Object.entries(node) : [];
  const window = field === EVENT && conditions.find(([key]) => key === 'within');
  const below = window ? { ...place, within: parseWindow(window[1], `${path}.within`) } : place;
  const tests = conditions.filter((condition) => condition !== window).map(([key, value]) => compileEntry(key, value, below));
  if (tests.length < 1) throw invalid(path, `an object with ${namesIn(field)}`, node);
  return allOf(tests);
}

/** Compiles what stands under a name: of a path with dots under the first part, unless it is a name of the site's own that nothing can follow. */
function compileEntry(key: string, value: unknown, place: Place): Test {
  const { field } = place;
  const depth = place.depth + 1;
  if (key.length > MAX_TEXT) throw invalid(place.path, `an object with names of at most ${MAX_TEXT} characters`, key);
  if (Object.hasOwn(LOGIC, key)) return LOGIC[key]!(value, { ...place, path: `${place.path}.${key}`, depth });
  const anyName = isAnyName(field) ? field[0] : undefined;
  const dot = anyName && isKind(anyName) ? -1 : key.indexOf('.');
  const name = dot < 0 ? key : key.slice(0, dot);
  const path = `${place.path}.${name}`;
  const isKnown = anyName ? !name.startsWith('$') : isKind(field) ? operatorNames(field).includes(name) : Object.hasOwn(field, name);
  if (!isKnown) throw invalid(path, `${namesIn(field)}${name === '$regex' ? ' (no pattern is made of data)' : ''}`, name);
  if (isKind(field)) return compileCondition(name, value, field, path, place);
  const next = anyName ?? (field as Fields)[name]!;
  return compileNode(dot < 0 ? value : { [key.slice(dot + 1)]: value }, { ...place, path, depth, field: next, keys: [...place.keys, name] });
}

function compileCondition(operator: string, operand: unknown, kind: Kind, path: string, place: Place): Test {
  countCondition(place);
  return askFact(applyOperator(operator, operand, kind, path), place.keys, place.within, place.path);
}

function compileReference(name: unknown, place: Place): Test {
  countCondition(place);
  if (typeof name !== 'string') throw invalid(place.path, TEXT_RULE(name), name);
  place.whole.references.push([name, place.path]);
  return (_facts, held) => held.has(name);
}

function compileEach(list: unknown, place: Place): Test[] {
  return eachOf(list, place.path, (node, path) => compileNode(node, { ...place, path }));
}

function countCondition({ whole }: Place): void {
  if (++whole.conditions > MAX_CONDITIONS) throw invalid(whole.name, `a rule of at most ${MAX_CONDITIONS} conditions`, whole.conditions);
}

/** Reads hours or days, from `1h` to `30d`. @returns Milliseconds. */
function parseWindow(value: unknown, path: string): number {
  const [, amount, unit] = /^(\d{1,3})([hd])$/.exec(typeof value === 'string' ? value : '') ?? [];
  const window = Number(amount) * (unit === 'd' ? 24 : 1) * HOUR;
  if (!(window > 0 && window <= LONGEST_WINDOW)) throw invalid(path, 'a time from 1h to 30d, like 12h or 7d', value);
  return window;
}

/** The names that may stand in an object, for people. */
function namesIn(field: Field): string {
  const names = isAnyName(field) ? [] : isKind(field) ? operatorNames(field) : Object.keys(field);
  return `one of ${[...names, ...Object.keys(LOGIC)].join(', ')}`;
}

function isAnyName(field: Field): field is readonly [Field] {
  return Array.isArray(field);
}
