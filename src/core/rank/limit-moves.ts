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
  const rankOf = new Map(order.map((index, rank) => [index, rank]));
  // Those that may come to this place, by where the site has them; one more joins them at each place.
  const near = given.slice(0, most);
  return given.map((_, place) => {
    if (place + most < given.length) near.push(given[place + most]!);
    let best = 0;
    if (near[0] !== given[place - most]) for (let each = 1; each < near.length; each++) if (rankOf.get(near[each]!)! < rankOf.get(near[best]!)!) best = each;
    return near.splice(best, 1)[0]!;
  });
}
