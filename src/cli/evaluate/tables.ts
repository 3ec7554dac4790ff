// The figures as rows of text: the terminal and the report show the same ones.
import type { KindFigures, OrderFigures } from './figures.js';
import { count, difference, evidence, interval, percent, score } from './in-words.js';

/** A table: its head, then its rows; the first column is text, the others are numbers. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A heading for each kind of lists. */
export function headingOf({ kind, questions, sessions, visitors, listLength }: KindFigures): string {
  const what = kind === 'shown' ? `lists that were shown, half of them of ${count(listLength)} items or fewer` : `pages of ${count(listLength)} items, one chosen and the others drawn by popularity`;
  return `${count(questions)} ${what} (${count(sessions)} sessions, ${count(visitors)} visitors)`;
}

/** How good each order is. */
export function orderTable({ orders }: KindFigures): TextTable {
  const hasArea = orders.some(({ auc }) => auc);
  return {
    head: ['order', 'HR@10', 'MRR@10', 'nDCG@10 [95 %]', ...(hasArea ? ['AUC'] : [])],
    rows: orders.map(({ label, hitRate, reciprocalRank, ndcg, auc }) => [label, score(hitRate.mean), score(reciprocalRank.mean), interval(ndcg), ...(hasArea ? [auc ? score(auc.mean) : ''] : [])]),
  };
}

/** What Selvedge does to sessions, against what a site has without it. */
export function sessionTable({ orders }: KindFigures): TextTable {
  const name = (id: string) => orders.find((order) => order.id === id)!.label;
  const rows = ownOrders(orders).flatMap(({ label, against, touched }) =>
    (['given', 'popularity', 'recent'] as const).map((other) => [label, name(other), interval(against[other].lead, difference), percent(touched), percent(against[other].helped), percent(against[other].harmed)]),
  );
  return { head: ['', 'against', 'lead in nDCG [95 %]', 'sessions touched', 'helped', 'harmed'], rows };
}

/** By what was known of the visitor. */
export function evidenceTable({ evidence: parts, orders }: KindFigures): TextTable {
  const selvedge = orders.at(-1)!;
  return {
    head: ['items chosen before', 'choices', 'given', 'popularity', selvedge.label, 'lead over given [95 %]', 'over popularity'],
    rows: parts.map(({ from, to, questions, ndcg, lead }) => [evidence({ from, to }), count(questions), score(ndcg.given.mean), score(ndcg.popularity.mean), score(ndcg.selvedge.mean), interval(lead.given, difference), interval(lead.popularity, difference)]),
  };
}

/** With one thing left out at a time; empty where it was not asked for. */
export function leftOutTable({ leftOut, orders }: KindFigures): TextTable {
  const all = orders.at(-1)!;
  const hasArea = all.auc !== null;
  const row = ({ label, hitRate, reciprocalRank, ndcg, auc, against, touched }: OrderFigures) => [
    label,
    ...[hitRate, reciprocalRank, ndcg, ...(hasArea ? [auc!] : [])].map(({ mean }) => score(mean)),
    interval(against.selvedge.lead, difference),
    percent(touched),
    ...[against.given, against.popularity].map(({ helped, harmed }) => `${percent(helped)} / ${percent(harmed)}`),
  ];
  return {
    head: [all.label, 'HR@10', 'MRR@10', 'nDCG@10', ...(hasArea ? ['AUC'] : []), 'change of nDCG [95 %]', 'touched', 'helped / harmed, by given', 'by popularity'],
    rows: leftOut.length === 0 ? [] : [row({ ...all, label: 'with all of it' }), ...leftOut.map(row)],
  };
}

/** Items chosen most. */
export function itemTable({ items }: KindFigures): TextTable {
  return { head: ['item', 'choices', 'mean place as given', "in Selvedge's order"], rows: items.map(({ id, chosen, placeGiven, placeSelvedge }) => [id, count(chosen), placeGiven.toFixed(1), placeSelvedge.toFixed(1)]) };
}

/** Those of Selvedge. */
export function ownOrders(orders: readonly OrderFigures[]): readonly OrderFigures[] {
  return orders.filter(({ id }) => id === 'selvedge' || id === 'model');
}
