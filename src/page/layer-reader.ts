/** Entries of one look beyond this are left out, the oldest. */
const MAX_ENTRIES = 1000;

/** Reads the page's `dataLayer`. @returns Gives what has come since it was called last; all of it again where a tag manager has cut it. */
export function createLayerReader(): () => readonly unknown[] {
  let length = 0;
  let last: unknown;
  return () => {
    const { dataLayer: layer } = window as unknown as { dataLayer?: readonly unknown[] };
    if (!Array.isArray(layer)) return []; // an element named so may stand there
    const begin = length > 0 && layer[length - 1] === last ? length : 0;
    length = layer.length;
    last = layer[length - 1];
    return layer.slice(Math.max(begin, length - MAX_ENTRIES)) as readonly unknown[];
  };
}
