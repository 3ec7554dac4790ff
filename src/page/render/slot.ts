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
  return () => slot.replaceChildren(...given);
}
