// What it comes to, in a sentence that says no more than the figures do.
import type { KindFigures, OrderFigures } from './figures.js';
import { count, difference, percent, score } from './in-words.js';
import type { Opponent } from './rankers.js';

/** Below so many choices, or visitors, no interval is to be trusted. */
const FEWEST_QUESTIONS = 100;
const FEWEST_VISITORS = 30;
/** Lists no longer than that have everything among the first ten. */
const SHORT = 10;

/**
 * A sentence on one kind of lists: Selvedge against the best of the orders that a site has without it.
 *
 * Better and worse are said where the interval of the difference leaves out 0.
 */
export function verdictOf(figures: KindFigures): string {
  const { kind, questions, visitors, orders } = figures;
  const selvedge = orders.at(-1)!;
  const name = selvedge.id === 'model' ? 'Selvedge with this model' : 'Selvedge';
  const lists = kind === 'shown' ? 'lists that were shown' : 'pages of drawn items';
  if (questions < FEWEST_QUESTIONS || visitors < FEWEST_VISITORS) return `On your data there are too few choices from ${lists} (n = ${count(questions)}, of ${count(visitors)} visitor${visitors === 1 ? '' : 's'}) to tell whether ${name} helps.`;
  const other = bestOther(orders);
  const against = selvedge.against[other.id as Opponent];
  const sessions = `It helps ${percent(against.helped)} of sessions and harms ${percent(against.harmed)}, against ${nameOf(other)}.`;
  const { low, high } = against.lead;
  if (low! > 0) return `On your data, ${name} puts the next choice ${placeIn(figures)} in ${share(selvedge, figures)} of ${count(questions)} ${lists}, against ${share(other, figures)} by ${nameOf(other)}, the best of the other orders (nDCG ${scores(selvedge, other)}). ${sessions}`;
  const alone = overGiven(selvedge, other);
  if (high! < 0) return `On your data, ${name} does not help: ${nameOf(other)} puts the next choice ${placeIn(figures)} in ${share(other, figures)} of ${count(questions)} ${lists}, ${name} in ${share(selvedge, figures)} (nDCG ${scores(other, selvedge)}).${alone} ${sessions}`;
  return `On your data it cannot be told that ${name} helps: of ${count(questions)} ${lists} nDCG is ${scores(selvedge, other)} by ${nameOf(other)}, and the difference may be anything from ${difference(low!)} to ${difference(high!)}.${alone} ${sessions}`;
}

function bestOther(orders: readonly OrderFigures[]): OrderFigures {
  const others = orders.filter(({ id }) => id === 'given' || id === 'popularity' || id === 'recent');
  return others.reduce((best, each) => (each.ndcg.mean > best.ndcg.mean ? each : best));
}

function nameOf({ label }: OrderFigures): string {
  return label;
}

function placeIn({ listLength }: KindFigures): string {
  return listLength > SHORT ? 'among the first ten' : 'first of all';
}

function share({ hitRate, first }: OrderFigures, { listLength }: KindFigures): string {
  return percent((listLength > SHORT ? hitRate : first).mean);
}

function scores(one: OrderFigures, other: OrderFigures): string {
  return `${score(one.ndcg.mean)} against ${score(other.ndcg.mean)}`;
}

/** What is nevertheless true, where the best of the other orders is not the one given. */
function overGiven({ against }: OrderFigures, other: OrderFigures): string {
  const { mean, low } = against.given.lead;
  return other.id !== 'given' && low! > 0 ? ` Over the order given it is ahead by ${score(mean)}.` : '';
}
