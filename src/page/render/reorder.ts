import { isFull } from '../../core/edition.js';
import { planMoves } from '../../core/plan.js';
import { findAll, isMatching } from '../dom.js';

/** Where `moveBefore` is missing (WebKitGTK 2.50, July 2025 and before) a node that moves loses focus, playback and scroll. */
type MovableParent = Element & { moveBefore?: (node: Node, child: Node | null) => void };

/**
 * What must not be moved late: it would lose focus, reload, close, or take away a form just filled in. In `:is()` a browser passes over
 * what it does not know.
 */
const IN_USE = ':is(:focus, iframe, dialog[open], :popover-open, :user-valid, :user-invalid)';

/**
 * Puts children of a list into another order with the fewest moves; text and comments keep their places, blanks their children.
 *
 * @param wanted All of the list's present children that are to stand in order, each once; others are left where they fall.
 * @param mustStay What is not to be moved itself. Default: {@link findInUse}.
 * @param mustStayThen The same, asked when the list is put back.
 * @returns Puts the list back as it was; harmless when called twice.
 */
export function reorder(list: Element, wanted: readonly Element[], mustStay?: ReadonlySet<Node>, mustStayThen?: () => ReadonlySet<Node>): () => void {
  const given = [...list.childNodes];
  applyOrder(list, withBlanks(wanted), mustStay);
  return () => applyOrder(list, given, mustStayThen?.());
}

/**
 * Children with the blanks before them where all but the first have some: a server puts a line break between the cards, and if those kept
 * their places one move would become one for every card behind.
 */
function withBlanks(children: readonly Element[]): readonly Node[] {
  const blankOf = ({ previousSibling: before }: Element) => (before?.nodeType === Node.TEXT_NODE && !before.nodeValue!.trim() ? [before] : []);
  const areAlike = children.every((child) => blankOf(child)[0] || !child.previousSibling);
  return areAlike ? children.flatMap((child) => [...blankOf(child), child]) : children;
}

/** Moves what must move so that the given nodes, as far as they are still in the list, stand in the given order. */
export function applyOrder(list: Element, wanted: readonly Node[], mustStay = findInUse(list)): void {
  const present = [...list.childNodes];
  const places = new Map<Node, number>(present.map((node, index) => [node, index]));
  const named = new Set(wanted);
  const queue = wanted.filter((node) => places.has(node));
  // What the caller does not name (a script added meanwhile) keeps its place among the rest.
  const order = present.map((node) => places.get(named.has(node) ? queue.shift()! : node)!);
  const inUse = new Set(order.filter((index) => mustStay.has(present[index]!)));
  for (const { node, before } of planMoves(order, inUse)) place(list, present[node]!, before === null ? null : present[before]!);
  if (isFull) renumber(list);
}

function place(list: MovableParent, node: ChildNode, before: ChildNode | null): void {
  // A custom element that is moved runs code of the page, which may take out any of them.
  if (node.parentNode !== list || (before && before.parentNode !== list)) return;
  if (list.moveBefore) list.moveBefore(node, before);
  else list.insertBefore(node, before);
}

/** True when an element, or something in it, would lose something by being moved or taken out. */
export function isInUse(element: Element): boolean {
  return isMatching(element, IN_USE) || usedIn(element).length > 0;
}

/**
 * The children of a list that lose something when they are moved. Asked for the whole list at once: one by one it takes long.
 *
 * @param others More elements that are in use, wherever they are.
 */
export function findInUse(list: Element, others: Iterable<Node> = []): ReadonlySet<Node> {
  const inUse = new Set<Node>();
  for (const element of [...usedIn(list), ...others]) {
    let node: Node | null = element;
    while (node && node.parentNode !== list) node = node.parentNode;
    if (node) inUse.add(node);
  }
  return inUse;
}

/** What has focus, plays, also in an open shadow root, moves by itself, is open or filled in, or stands in the text selection: see `IN_USE`. */
function usedIn(root: Element | ShadowRoot): Node[] {
  const selection = getSelection();
  const isSelected = selection && !selection.isCollapsed && selection.containsNode(root, true);
  return [
    ...findAll<HTMLMediaElement>(root, `${IN_USE}, video, audio`).filter(({ paused }) => !paused), // others know no pause
    ...root.getAnimations({ subtree: true }).filter(({ playState }) => playState === 'running').map(({ effect }) => (effect as KeyframeEffect).target!),
    ...(isFull ? findAll(root, '*').filter(({ shadowRoot }) => shadowRoot && usedIn(shadowRoot).length > 0) : []),
    ...(isSelected ? [root, ...root.children].filter((each) => selection.containsNode(each, true)) : []),
  ];
}

/** Positions that the cards carry for assistive technology count on in the order in which they now stand; those of groups, which begin anew, stay. */
export function renumber(list: Element): void {
  const numbered = [...list.children].filter((child) => child.ariaPosInSet);
  const positions = numbered.map((child) => Number(child.ariaPosInSet)).sort((a, b) => a - b);
  if (new Set(positions).size < positions.length) return;
  numbered.forEach((child, place) => (child.ariaPosInSet = `${positions[place]!}`));
}
