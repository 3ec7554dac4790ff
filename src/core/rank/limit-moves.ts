/**
 * Keeps every item within so many places of where the site has put it: at each place the best of those that may stand there, unless one must, since it
 * may not go down further.
 *
 * @param order Indexes of the items, best first; the lower an index the further up the site has it. Indexes may be missing.
 * @param most Places, 1 or more. Default: no limit, the order as it is.
 */
export function limitMoves(order: readonly number[], most = Infinity): number[] {
  if (most >= order.length) return [...order];
  const given = [...order].sort((a, b) => a - b);
  const ranks = new Map(order.map((index, rank) => [index, rank]));
  const rankOf = Int32Array.from(given, (index) => ranks.get(index)!);
  // Those that may come to this place, as places in the given order; one more joins them at each place.
  const near = Array.from({ length: most }, (_, place) => place);
  return given.map((_, place) => {
    if (place + most < given.length) near.push(place + most);
    let best = 0;
    if (near[0] !== place - most) for (let each = 1; each < near.length; each++) if (rankOf[near[each]!]! < rankOf[near[best]!]!) best = each;
    return given[near.splice(best, 1)[0]!]!;
  });
}
