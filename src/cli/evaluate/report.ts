// The report: one file that asks the network for nothing.
import { drawEvidence, drawLeftOut, drawOrders, drawSessions } from './charts.js';
import type { Evaluation } from './evaluate.js';
import { html, trusted, type Markup } from './markup.js';
import { STYLE } from './report-style.js';
import { evidenceTable, headingOf, itemTable, leftOutTable, orderTable, sessionTable, type TextTable } from './tables.js';
import { factsOf, warningOf, type Told } from './told.js';

/** @returns A whole HTML page. */
export async function reportOf(told: Told): Promise<string> {
  const { kinds } = told.evaluation;
  const sections: Markup[] = [];
  for (const kind of kinds) sections.push(await sectionOf(kind));
  const warning = warningOf(told);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>Selvedge on recorded sessions</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main>
<h1>Selvedge on recorded sessions</h1>
${kinds.map(({ verdict }) => html`<p class="verdict">${verdict}</p>\n`)}${warning ? html`<p class="warning">${warning.split('--since').map((part, index) => (index === 0 ? html`${part}` : html`<code>--since</code>${part}`))}</p>\n` : ''}<dl>
${factsOf(told).map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>\n`)}</dl>
${sections}<section aria-labelledby="words">
<h2 id="words">What the words mean</h2>
<dl>
${WORDS.map(([word, meaning]) => html`<div><dt>${word}</dt><dd>${meaning}</dd></div>\n`)}</dl>
</section>
</main>
</body>
</html>
`.markup;
}

const WORDS: readonly (readonly [word: string, meaning: string])[] = [
  ['HR@10', 'share of lists in which what was chosen stands among the first ten'],
  ['MRR@10', '1 for the first place, 1/2 for the second, … 1/10 for the tenth, else 0; the mean'],
  ['nDCG@10', '1 for the first place, less and less down to the tenth, else 0; the mean'],
  ['AUC', 'how often what was chosen stands before what was not; 0.5 is chance'],
  ['[95 %]', 'where the figure lies in 95 of 100 draws of as many visitors from these, with replacement'],
  ['touched', 'sessions in which at least one list came in another order than given'],
  ['helped, harmed', 'sessions whose nDCG is above, and below, that of the other order; of the rest it is the same'],
];

async function sectionOf(kind: Evaluation['kinds'][number]): Promise<Markup> {
  const figures = [
    figureOf('How good each order is', orderTable(kind), await drawOrders(kind)),
    figureOf('Sessions helped and harmed', sessionTable(kind), await drawSessions(kind)),
    figureOf('By what was known of the visitor', evidenceTable(kind), await drawEvidence(kind)),
    kind.leftOut.length > 0 ? figureOf('With one thing left out', leftOutTable(kind), await drawLeftOut(kind)) : '',
    figureOf('Items chosen most', itemTable(kind)),
  ];
  return html`<section aria-labelledby="${kind.kind}">
<h2 id="${kind.kind}">${headingOf(kind)}</h2>
${figures}</section>
`;
}

/** A chart and the same as a table, which scrolls by itself where it is too wide. */
function figureOf(title: string, table: TextTable, chart?: Markup): Markup {
  return html`<h3>${title}</h3>
<div class="figure">
${chart ? html`<div class="chart">${chart}</div>\n` : ''}<div class="table" tabindex="0" role="region" aria-label="${title}: table">${tableOf(title, table)}</div>
</div>
`;
}

function tableOf(title: string, { head, rows }: TextTable): Markup {
  const [first = '', ...others] = head;
  return html`<table>
<caption>${title}</caption>
<thead><tr>${first ? html`<th scope="col">${first}</th>` : html`<td></td>`}${others.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(([name = '', ...values]) => html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td>${value}</td>`)}</tr>\n`)}</tbody>
</table>`;
}
