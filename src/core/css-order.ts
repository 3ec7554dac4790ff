/**
 * Style rules that show the children of a list in another order and leave them where they stand: for a flex or grid container whose
 * framework still has to take the page over.
 *
 * @param mark The value of the list's `data-sv-rank`.
 * @param places Place of each child, from 0, in the order in which they stand. Children beyond come last.
 */
export function orderRules(mark: string, places: readonly number[]): string {
  const list = `[data-sv-rank=${JSON.stringify(mark)}]>`;
  return `${list}*{order:9999}${places.map((place, child) => `${list}:nth-child(${child + 1}){order:${place}}`).join('')}`;
}

/** The place of each child among those that were placed; one that was not is shown right behind the child that it stands behind. */
export function placesOf<T>(children: readonly T[], placed: readonly T[]): number[] {
  let last = 0;
  return children.map((child) => {
    const place = placed.indexOf(child);
    return (last = place < 0 ? last : place);
  });
}
