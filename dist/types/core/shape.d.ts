/** Tells whether a value is of a kind. */
export type Is = (value: unknown) => boolean;
/** A field of a record: its kind, why it is there, and whether it may be missing. */
export type Field = readonly [is: Is, why: string, isOptional?: true];
/** The fields of a record, all that there may be. */
export type Shape = Readonly<Record<string, Field>>;
/** A finite number. */
export declare const isNumber: Is;
/** A text of at most so many characters. */
export declare function isText(most: number): Is;
/** A list of at most so many values of a kind. */
export declare function isList(is: Is, most: number): Is;
/** An object with values of a kind under any names, at most so many. */
export declare function isTable(is: Is, most: number): Is;
/** An object that has the fields of a shape and no other; what is `undefined` is not there. */
export declare function isShaped(shape: Shape): Is;
/** The name of the first field of a record that is missing, not of its kind, or not of the shape; none where all fit. */
export declare function misfit(record: Readonly<Record<string, unknown>>, shape: Shape): string | undefined;
/** An object that is no list. */
export declare function isRecord(value: unknown): value is Record<string, unknown>;
//# sourceMappingURL=shape.d.ts.map