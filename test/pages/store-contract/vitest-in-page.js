// As much of vitest as the contract needs, so that one suite runs in Node and in a page.

const tests = [];
const titles = [];

export function describe(title, define) {
  titles.push(title);
  define();
  titles.pop();
}

export function test(title, run) {
  tests.push({ name: [...titles, title].join(' > '), run });
}

export function expect(actual) {
  return {
    toBe: (wanted) => assert(Object.is(actual, wanted), actual, wanted),
    toEqual: (wanted) => assert(isEqual(actual, wanted), actual, wanted),
    toHaveLength: (wanted) => assert(actual.length === wanted, actual.length, wanted),
  };
}

/** Runs what was defined, one test after the other. @returns The name of each and its error, `null` when it passed. */
export async function runTests() {
  const results = [];
  for (const { name, run } of tests) {
    const error = await run().then(
      () => null,
      (cause) => String(cause.stack),
    );
    results.push({ name, error });
  }
  return results;
}

function assert(holds, actual, wanted) {
  if (!holds) throw new Error(`expected ${JSON.stringify(wanted)}, got ${JSON.stringify(actual)}`);
}

/** Deep equality of plain values; a property that is undefined counts as missing, as in vitest's `toEqual`. */
function isEqual(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && a.length !== b.length) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isEqual(a[key], b[key]));
}
