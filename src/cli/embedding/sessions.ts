/** What visitors chose, a column each. The rows of a visit stand together, in time; a visitor's visits follow in time, others' may stand between. */
export interface SessionColumns {
  readonly visitor: Int32Array;
  /** Number of the visit. */
  readonly session: Int32Array;
  /** Number of the item; one that is no item's number is unknown. */
  readonly item: Int32Array;
  /** 0: chosen, to be foretold from what came before. 1: where the visitor landed or went back to, only looked back on. Default: all chosen. */
  readonly kind?: Uint8Array;
}

/** Sessions laid out for training, in memory that threads share. */
export interface TrainingSessions {
  /** Row to item, -1 unknown; the same item twice in a row is one row. */
  readonly item: Int32Array;
  /** Row to the first row of its visit. */
  readonly visitStart: Int32Array;
  /** Row to the first row of its visitor. */
  readonly visitorStart: Int32Array;
  /** Rows to foretell: chosen, known, with something before them. */
  readonly examples: Int32Array;
  /** Items to draw the wrong answers from: each once, and once more each time it was chosen. */
  readonly urn: Int32Array;
}

/** @param itemCount Items are numbered from 0 to `itemCount - 1`. */
export function layOutSessions({ visitor, session, item, kind }: SessionColumns, itemCount: number): TrainingSessions {
  const items: number[] = [];
  const visitStarts: number[] = [];
  const visitorStarts: number[] = [];
  const examples: number[] = [];
  const urn = Array.from({ length: itemCount }, (_, number) => number);
  const byVisitor = Uint32Array.from(visitor, (_, index) => index).sort((one, other) => visitor[one]! - visitor[other]! || one - other);
  for (const [place, index] of byVisitor.entries()) {
    const row = items.length;
    const before = byVisitor[place - 1];
    const isSameVisitor = before !== undefined && visitor[index] === visitor[before];
    const isSameVisit = isSameVisitor && session[index] === session[before];
    const number = item[index]! >= 0 && item[index]! < itemCount ? item[index]! : -1;
    if (isSameVisit && number === items[row - 1]) continue;
    items.push(number);
    visitorStarts.push(isSameVisitor ? visitorStarts[row - 1]! : row);
    visitStarts.push(isSameVisit ? visitStarts[row - 1]! : row);
    if (number < 0 || kind?.[index]) continue;
    urn.push(number);
    if (isSameVisitor) examples.push(row);
  }
  return {
    item: shared(items),
    visitStart: shared(visitStarts),
    visitorStart: shared(visitorStarts),
    examples: shared(examples),
    urn: shared(urn),
  };
}

function shared(numbers: readonly number[]): Int32Array {
  const array = new Int32Array(new SharedArrayBuffer(numbers.length * Int32Array.BYTES_PER_ELEMENT));
  array.set(numbers);
  return array;
}
