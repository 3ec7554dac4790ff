import { planMoves } from '../../core/plan.js';

/** Where `moveBefore` is missing (WebKitGTK 2.50, July 2025 and before) a node that moves loses focus, playback and scroll. */
type MovableParent = Element & { moveBefore?: (node: Node, child: Node | null) => void };

/** What must not be moved late: it would lose focus, playback, what was typed, or close. */
const IN_USE = ':focus, iframe, video, audio, dialog[open]';

/**
 * Puts child nodes of a list into another order with the fewest moves.
 *
 * @param wanted All of the list's present child nodes that are to stand in order, each once; others are left where they fall.
 * @returns Puts the list back as it was; harmless when called twice.
 */
export function reorder(list: Element, wanted: readonly Node[]): () => void {
  const given = [...list.childNodes];
  applyOrder(list, wanted);
  return () => applyOrder(list, given);
}

/** Moves what must move so that the given nodes, as far as they are still in the list, stand in the given order. */
export function applyOrder(list: Element, wanted: readonly Node[]): void {
  const present = [...list.childNodes];
  const places = new Map<Node, number>(present.map((node, index) => [node, index]));
  const named = new Set(wanted);
  const queue = wanted.filter((node) => places.has(node));
  // What the caller does not name (a script added meanwhile) keeps its place among the rest.
  const order = present.map((node) => places.get(named.has(node) ? queue.shift()! : node)!);
  const inUse = new Set(order.filter((index) => isInUse(present[index]!)));
  for (const { node, before } of planMoves(order, inUse)) place(list, present[node]!, before === null ? null : present[before]!);
}

function place(list: MovableParent, node: ChildNode, before: ChildNode | null): void {
  if (list.moveBefore) list.moveBefore(node, before);
  else list.insertBefore(node, before);
}

/** True for a node that loses something when it is moved: see `IN_USE`; also one that holds the text selection. */
export function isInUse(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  const selection = node.ownerDocument.getSelection();
  return node.matches(IN_USE) || node.querySelector(IN_USE) !== null || (selection !== null && !selection.isCollapsed && selection.containsNode(node, true));
}
