/** A room as a hotel may know it. */
export interface Room {
  readonly view: string | undefined;
  readonly extras: readonly string[];
  readonly floors: readonly number[];
  readonly price: number | undefined;
  readonly available: boolean;
}

interface Strength {
  readonly weight: number;
  readonly must: boolean;
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** What a guest may wish; whole numbers only. */
export interface RoomWishes {
  readonly view?: Strength & { readonly is: readonly string[] };
  readonly extras?: Strength & { readonly all: readonly string[] };
  readonly floor?: Strength & Range;
  readonly price?: Strength & Range;
}

/** A fraction. */
type Exact = readonly [over: bigint, under: bigint];

/**
 * The nearest rooms once more, from the rooms themselves and in fractions: written from what `closest` promises, not from how it does it.
 *
 * @returns Place, distance and number of wishes met of each room that may come, nearest first.
 */
export function nearestByHand(rooms: readonly Room[], wishes: RoomWishes): { readonly index: number; readonly distance: number; readonly met: number }[] {
  const mayCome = rooms.filter((room) => room.available && judge(room, [], wishes).every(({ isMet, must }) => isMet || !must));
  const judged = mayCome.map((room) => {
    const parts = judge(room, mayCome, wishes);
    const weight = parts.reduce((sum, part) => sum + part.weight, 0);
    const sum = parts.reduce<Exact>((all, part) => add(all, [BigInt(part.weight) * part.far[0], part.far[1]]), [0n, 1n]);
    return { index: rooms.indexOf(room), far: (weight ? [sum[0], sum[1] * BigInt(weight)] : [0n, 1n]) as Exact, met: parts.filter(({ isMet }) => isMet).length };
  });
  const nearest = [];
  while (judged.length) {
    let best = 0;
    judged.forEach((each, place) => isLess(each.far, judged[best]!.far) && (best = place));
    const [{ index, far, met }] = judged.splice(best, 1) as [(typeof judged)[number]];
    nearest.push({ index, met, distance: Number(far[0]) / Number(far[1]) });
  }
  return nearest;
}

function judge(room: Room, all: readonly Room[], { view, extras, floor, price }: RoomWishes) {
  const parts: (Strength & { readonly isMet: boolean; readonly far: Exact })[] = [];
  if (view) {
    const isMet = room.view !== undefined && view.is.includes(room.view);
    parts.push({ ...view, isMet, far: [isMet ? 0n : 1n, 1n] });
  }
  if (extras) {
    let missing = 0;
    for (const extra of extras.all) if (!room.extras.includes(extra)) missing++;
    parts.push({ ...extras, isMet: missing === 0, far: [BigInt(missing), BigInt(extras.all.length)] });
  }
  if (floor) parts.push({ ...floor, ...judgeRange(room.floors, all.flatMap(({ floors }) => floors), floor) });
  if (price) parts.push({ ...price, ...judgeRange(priceOf(room), all.flatMap(priceOf), price) });
  return parts;
}

function priceOf({ price }: Room): number[] {
  return price === undefined ? [] : [price];
}

function judgeRange(own: readonly number[], all: readonly number[], { min, max }: Range): { readonly isMet: boolean; readonly far: Exact } {
  if (!own.length) return { isMet: false, far: [1n, 1n] };
  let least = Infinity;
  for (const number of own) {
    let short = 0;
    if (min !== undefined && number < min) short = min - number;
    if (max !== undefined && number > max) short = number - max;
    least = Math.min(least, short);
  }
  const known = [...all, ...own, ...[min, max].filter((end) => end !== undefined)].sort((a, b) => a - b);
  const spread = known.at(-1)! - known[0]!;
  return { isMet: least === 0, far: [BigInt(least), BigInt(spread || 1)] };
}

function add([a, b]: Exact, [c, d]: Exact): Exact {
  return [a * d + c * b, b * d];
}

function isLess([a, b]: Exact, [c, d]: Exact): boolean {
  return a * d < c * b;
}
