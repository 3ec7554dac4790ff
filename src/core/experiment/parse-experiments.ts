import { between, check, oneOf, ofType, type Rule } from '../check.js';
import { SelvedgeError } from '../errors.js';

/** Names of variants, which then get equal shares; or the share of each, 0 to 1, adding up to 1. */
export type VariantsInput = readonly string[] | Readonly<Record<string, number>>;

/** A part of the visitors, each of whom is in one experiment of the namespace at most: from `from` (0 to 1) up to `to`, or the same as a `range`. */
export type NamespaceInput =
  | { readonly name: string; readonly from: number; readonly to: number }
  | { readonly name: string; readonly range: readonly [from: number, to: number] };

/** One experiment, as a site writes it. */
export interface ExperimentInput {
  /** 2 to 20. A share of 0 lets nobody new in. */
  readonly variants: VariantsInput;
  /** Share of visitors who are in the experiment at all, 0 to 1; within the namespace, where there is one. Default 1. */
  readonly traffic?: number;
  /** Default: none, and the experiment has nothing to do with others. */
  readonly namespace?: NamespaceInput;
  /** Any text of 1 to 64 characters; changing it deals visitors anew. Default: the experiment's name. */
  readonly salt?: string;
}

/** Experiments by their names, at most 100; each name, as that of a variant and of a namespace, a letter and up to 63 letters, digits, `-` or `_`. */
export type ExperimentsInput = Readonly<Record<string, ExperimentInput>>;

/** An experiment after checking, every default filled in. */
export interface Experiment {
  readonly name: string;
  readonly variants: readonly string[];
  /** Share of each variant, in the order of `variants`. They add up to 1, but for a millionth. */
  readonly weights: readonly number[];
  readonly traffic: number;
  readonly salt: string;
  /** From `from` up to `to`, 0 to 1. */
  readonly namespace?: { readonly name: string; readonly from: number; readonly to: number };
}

const MAX_EXPERIMENTS = 100;
const MIN_VARIANTS = 2;
const MAX_VARIANTS = 20;
/** What weights may miss 1 by, sums being off by a little themselves: thirds written with six digits do. */
const TOLERANCE = 1e-6 + 1e-12;
const INVALID = 'option-invalid';

// A name that begins with a letter is never a number, which objects would put first, nor `__proto__`.
const NAME: Rule = (value) => (typeof value === 'string' && /^[a-z][\w-]{0,63}$/i.test(value) ? '' : 'a letter and up to 63 letters, digits, - or _');
const SALT: Rule = (value) => (typeof value === 'string' && value.length >= 1 && value.length <= 64 ? '' : 'a text of 1 to 64 characters');
const SHARE = /* @__PURE__ */ between(0, 1);

/**
 * Checks experiments, as JSON brings them.
 *
 * @param input {@link ExperimentsInput}.
 * @returns In the order of the input.
 * @throws {SelvedgeError} `option-invalid`, naming the place, what is allowed and what came.
 */
export function parseExperiments(input: unknown): readonly Experiment[] {
  const entries = entriesOf('experiments', input);
  check(INVALID, 'the number of experiments', entries.length, between(0, MAX_EXPERIMENTS));
  const experiments = entries.map(([name, value]) => {
    check(INVALID, 'the name of an experiment', name, NAME);
    return parseExperiment(name, value);
  });
  checkRanges(experiments);
  return experiments;
}

function parseExperiment(name: string, input: unknown): Experiment {
  const path = `experiments.${name}`;
  const { variants, traffic = 1, namespace, salt = name } = knownIn(path, input, ['variants', 'traffic', 'namespace', 'salt']);
  check(INVALID, `${path}.traffic`, traffic, SHARE);
  check(INVALID, `${path}.salt`, salt, SALT);
  return {
    name,
    ...parseVariants(`${path}.variants`, variants),
    traffic: traffic as number,
    salt: salt as string,
    ...(namespace !== undefined && { namespace: parseNamespace(`${path}.namespace`, namespace) }),
  };
}

function parseVariants(path: string, input: unknown): Pick<Experiment, 'variants' | 'weights'> {
  const entries: readonly (readonly [name: unknown, weight: unknown])[] = Array.isArray(input) ? Array.from(input, (name: unknown) => [name, 1 / input.length]) : entriesOf(path, input, 'a list of names, or an object of weights');
  check(INVALID, `the number of ${path}`, entries.length, between(MIN_VARIANTS, MAX_VARIANTS));
  for (const [name, weight] of entries) {
    check(INVALID, `a name in ${path}`, name, NAME);
    check(INVALID, `${path}.${name as string}`, weight, SHARE);
  }
  const [variants, weights] = [entries.map(([name]) => name as string), entries.map(([, weight]) => weight as number)];
  const twice = variants.find((name, index) => variants.indexOf(name) < index);
  check(INVALID, path, twice, (name) => (name === undefined ? '' : 'names that differ'));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  check(INVALID, `the sum of ${path}`, Number(sum.toFixed(9)), () => (Math.abs(sum - 1) <= TOLERANCE ? '' : '1'));
  return { variants, weights };
}

function parseNamespace(path: string, input: unknown): NonNullable<Experiment['namespace']> {
  const { name, from, to, range } = knownIn(path, input, ['name', 'from', 'to', 'range']);
  check(INVALID, `${path}.name`, name, NAME);
  if (range !== undefined) {
    check(INVALID, `${path}.range`, range, (value) => (Array.isArray(value) && value.length === 2 && from === undefined && to === undefined ? '' : 'a list of two numbers, without from and to'));
  }
  const [start, end] = (range ?? [from, to]) as readonly unknown[];
  check(INVALID, `${path}.from`, start, SHARE);
  check(INVALID, `${path}.to`, end, SHARE);
  check(INVALID, `${path}.to`, end, (value) => ((value as number) > (start as number) ? '' : `more than ${start as number}`));
  return { name: name as string, from: start as number, to: end as number };
}

/** Ranges of one namespace that overlap would put a visitor into two experiments that are to exclude each other. */
function checkRanges(experiments: readonly Experiment[]): void {
  const ranges = experiments.flatMap(({ name, namespace }) => (namespace ? [{ experiment: name, ...namespace }] : [])).sort((one, other) => one.from - other.from);
  const last = new Map<string, (typeof ranges)[number]>();
  for (const range of ranges) {
    const before = last.get(range.name);
    if (before && range.from < before.to) throw new SelvedgeError(INVALID, `experiments.${range.experiment}.namespace must begin at ${before.to} or later, where ${before.experiment} ends in ${range.name}, got ${range.from}`);
    last.set(range.name, range);
  }
}

/** The fields of an object that has no others than these. */
function knownIn(path: string, input: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  const entries = entriesOf(path, input);
  for (const [name] of entries) check(INVALID, `a field of ${path}`, name, oneOf(names));
  return Object.fromEntries(entries);
}

function entriesOf(path: string, input: unknown, allowed = 'an object, and no list'): [string, unknown][] {
  check(INVALID, path, input, (value) => (ofType('object')(value) || Array.isArray(value) ? allowed : ''));
  return Object.entries(input as object);
}
