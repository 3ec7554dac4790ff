/**
 * Shows a template's content in place of what a slot shows now; its templates stay.
 *
 * @returns Puts back the nodes that were there; harmless when called twice.
 */
export function fillSlot(slot: Element, template: HTMLTemplateElement): () => void {
  const given = [...slot.childNodes];
  for (const node of given) if (!(node instanceof HTMLTemplateElement)) node.remove();
  // cloneNode, since importNode fetches a template's images before anybody sees them.
  slot.prepend(template.content.cloneNode(true));
  return () => emptySlot(slot, given);
}

/**
 * Takes out what was filled in, all that stands before the slot's own templates, and puts back what was there. What the page has
 * added behind them stays, and so does a slot that the page has written anew.
 *
 * @param given The slot's child nodes before it was filled.
 */
export function emptySlot(slot: Element, given: readonly Node[]): void {
  const present = [...slot.childNodes];
  const own = present.findIndex((node) => given.includes(node));
  if (own >= 0) slot.replaceChildren(...given, ...present.slice(own).filter((node) => !given.includes(node)));
}
