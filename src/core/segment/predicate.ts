/**
 * Tells whether a condition or a rule holds.
 *
 * @param subject The facts, or the value of one of them: `undefined` where it is not known.
 * @param held Names of the segments that hold, of those that may be referred to.
 */
export type Test = (subject: unknown, held: ReadonlySet<string>) => boolean;

/** The opposite of a test. */
export function not(test: Test): Test {
  return (subject, held) => !test(subject, held);
}

/** Holds when all of some tests hold. */
export function allOf(tests: readonly Test[]): Test {
  return tests.length === 1 ? tests[0]! : combine(tests, true);
}

/** Holds when one of some tests holds. */
export function anyOf(tests: readonly Test[]): Test {
  return tests.length === 1 ? tests[0]! : combine(tests, false);
}

function combine(tests: readonly Test[], isAll: boolean): Test {
  return (subject, held) => {
    for (let index = 0; index < tests.length; index++) if (tests[index]!(subject, held) !== isAll) return !isAll;
    return isAll;
  };
}
