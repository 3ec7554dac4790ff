import { DECLARED, type Kind, type Operand } from './fields.js';
import { invalid } from './invalid.js';
import { allOf, anyOf, not, type Test } from './predicate.js';

/** Makes a test of values from what a rule compares them with. */
type Operator = (operand: unknown, kind: Kind, path: string) => Test;

/** Most values or rules in one list. */
const MAX_LIST = 100;

const equal: Operator = (operand, { rule, same }, path) => {
  const allowed = rule(operand);
  if (allowed) throw invalid(path, allowed, operand);
  return some(same?.(operand as Operand) ?? ((value) => value === operand));
};
const among: Operator = (list, kind, path) => anyOf(equalToEach(list, kind, path));

/** The operators for any fact, and those besides for facts that have an order. A fact with several values matches by any of them, as in Mongo. */
const ANY: Readonly<Record<string, Operator>> = {
  $eq: equal,
  $ne: (...given) => not(equal(...given)),
  $in: among,
  $nin: (...given) => not(among(...given)),
  $all: (list, kind, path) => allOf(equalToEach(list, kind, path)),
  $exists: (operand, _kind, path) => {
    if (typeof operand !== 'boolean') throw invalid(path, 'true or false', operand);
    return (value) => (value !== undefined) === operand;
  },
};
const ORDERED: Readonly<Record<string, Operator>> = {
  $gt: (...given) => ordered((value, operand) => value > operand, ...given),
  $gte: (...given) => ordered((value, operand) => value >= operand, ...given),
  $lt: (...given) => ordered((value, operand) => value < operand, ...given),
  $lte: (...given) => ordered((value, operand) => value <= operand, ...given),
};

/** The names of the operators that facts of a kind know. */
export function operatorNames({ order }: Kind): string[] {
  return Object.keys(order ? { ...ANY, ...ORDERED } : ANY);
}

/** Makes a test by one of these operators. @throws {SelvedgeError} `option-invalid` for what the operator does not take. */
export function applyOperator(name: string, operand: unknown, kind: Kind, path: string): Test {
  return Object.hasOwn(ORDERED, name) ? ORDERED[name]!(operand, kind, path) : ANY[name]!(operand, kind, path);
}

/** Goes through a list in a rule. @throws {SelvedgeError} `option-invalid` for anything but a list of 1 to 100. */
export function eachOf(list: unknown, path: string, make: (member: unknown, path: string) => Test): Test[] {
  if (!Array.isArray(list) || list.length < 1 || list.length > MAX_LIST) throw invalid(path, `a list of 1 to ${MAX_LIST}`, list);
  return Array.from(list, (member, index) => make(member, `${path}[${index}]`));
}

function equalToEach(list: unknown, kind: Kind, path: string): Test[] {
  return eachOf(list, path, (operand, path) => equal(operand, kind, path));
}

/** Values are compared with what is of their type only. */
function ordered(holds: (value: Operand, operand: Operand) => boolean, ...[operand, kind, path]: Parameters<Operator>): Test {
  const allowed = kind.order!(operand);
  if (allowed) throw invalid(path, allowed, operand);
  const test = (value: unknown) => typeof value === typeof operand && holds(value as Operand, operand as Operand);
  return some(kind === DECLARED ? (value) => typeof value === 'string' && test(Number(value)) : test);
}

function some(test: (value: unknown) => boolean): Test {
  return (value) => (Array.isArray(value) ? value.some(test) : test(value));
}
