// Shapes of data that come from outside: what is not of the shape, to the last field, is not taken.

/** Tells whether a value is of a kind. */
export type Is = (value: unknown) => boolean;

/** A field of a record: its kind, why it is there, and whether it may be missing. */
export type Field = readonly [is: Is, why: string, isOptional?: true];

/** The fields of a record, all that there may be. */
export type Shape = Readonly<Record<string, Field>>;

/** A finite number. */
export const isNumber: Is = Number.isFinite;

/** A text of at most so many characters. */
export function isText(most: number): Is {
  return (value) => typeof value === 'string' && value.length <= most;
}

/** A list of at most so many values of a kind. */
export function isList(is: Is, most: number): Is {
  return (value) => Array.isArray(value) && value.length <= most && value.every(is);
}

/** An object with values of a kind under any names, at most so many. */
export function isTable(is: Is, most: number): Is {
  return (value) => isRecord(value) && Object.keys(value).length <= most && Object.values(value).every(is);
}

/** An object that has the fields of a shape and no other; what is `undefined` is not there. */
export function isShaped(shape: Shape): Is {
  return (value) => isRecord(value) && misfit(value, shape) === undefined;
}

/** The name of the first field of a record that is missing, not of its kind, or not of the shape; none where all fit. */
export function misfit(record: Readonly<Record<string, unknown>>, shape: Shape): string | undefined {
  const fits = ([name, [is, , isOptional]]: [string, Field]) => (Object.hasOwn(record, name) && record[name] !== undefined ? is(record[name]) : isOptional);
  return Object.keys(record).find((name) => !Object.hasOwn(shape, name)) ?? Object.entries(shape).find((field) => !fits(field))?.[0];
}

/** An object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
