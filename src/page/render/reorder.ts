import { isFull } from '../../core/edition.js';
import { planMoves } from '../../core/plan.js';

/** Where `moveBefore` is missing (WebKitGTK 2.50, July 2025 and before) a node that moves loses focus, playback and scroll. */
type MovableParent = Element & { moveBefore?: (node: Node, child: Node | null) => void };

/**
 * What must not be moved late: it would lose focus, reload, close, or take away a form just filled in. In `:is()` a browser passes over
 * what it does not know.
 */
const IN_USE = ':is(:focus, iframe, dialog[open], :popover-open, :user-valid, :user-invalid)';

/**
 * Puts children of a list into another order with the fewest moves; text and comments keep their places.
 *
 * @param wanted All of the list's present children that are to stand in order, each once; others are left where they fall.
 * @param mustStay Tells what is not to be moved itself. Default: {@link isInUse}.
 * @returns Puts the list back as it was; harmless when called twice.
 */
export function reorder(list: Element, wanted: readonly Element[], mustStay?: (node: Node) => boolean): () => void {
  const given = [...list.childNodes];
  applyOrder(list, isFull ? withBlanks(wanted) : wanted, mustStay);
  return () => applyOrder(list, given, mustStay);
}

/** Moves what must move so that the given nodes, as far as they are still in the list, stand in the given order. */
export function applyOrder(list: Element, wanted: readonly Node[], mustStay = isInUse): void {
  const present = [...list.childNodes];
  const places = new Map<Node, number>(present.map((node, index) => [node, index]));
  const named = new Set(wanted);
  const queue = wanted.filter((node) => places.has(node));
  // What the caller does not name (a script added meanwhile) keeps its place among the rest.
  const order = present.map((node) => places.get(named.has(node) ? queue.shift()! : node)!);
  const inUse = new Set(order.filter((index) => mustStay(present[index]!)));
  for (const { node, before } of planMoves(order, inUse)) place(list, present[node]!, before === null ? null : present[before]!);
  if (isFull) renumber(list);
}

/**
 * Children that all have the same blanks before them, each with its own: the outcome looks the same, and a few moves do not become one for
 * every card behind.
 */
function withBlanks(children: readonly Element[]): readonly Node[] {
  const blanks = children.map(({ previousSibling: before }) => (before?.nodeValue?.trim() === '' ? before : null));
  return blanks.every((each) => each && each.nodeValue === blanks[0]!.nodeValue) ? children.flatMap((child, index) => [blanks[index]!, child]) : children;
}

function place(list: MovableParent, node: ChildNode, before: ChildNode | null): void {
  // A custom element that is moved runs code of the page, which may take out any of them.
  if (node.parentNode !== list || (before && before.parentNode !== list)) return;
  if (list.moveBefore) list.moveBefore(node, before);
  else list.insertBefore(node, before);
}

/** True for a node that loses something when it is moved: see `IN_USE`; also one that plays, moves by itself or holds the text selection. */
export function isInUse(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  const selection = node.ownerDocument.getSelection();
  return (
    node.matches(IN_USE) ||
    node.querySelector(IN_USE) !== null ||
    [...node.querySelectorAll<HTMLMediaElement>('video, audio')].some((media) => !media.paused) ||
    node.getAnimations?.({ subtree: true }).length > 0 ||
    (selection !== null && !selection.isCollapsed && selection.containsNode(node, true))
  );
}

/** Positions that the cards carry for assistive technology count on in the order in which they now stand. */
function renumber(list: Element): void {
  const numbered = [...list.children].filter((child) => child.ariaPosInSet);
  const positions = numbered.map((child) => Number(child.ariaPosInSet)).sort((a, b) => a - b);
  numbered.forEach((child, place) => (child.ariaPosInSet = `${positions[place]!}`));
}
