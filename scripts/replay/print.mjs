// Figures as tables and one sentence.
import Table from 'cli-table3';

const WHERE = { home: 'home, all products', list: 'its list page' };

/**
 * @param {ReturnType<typeof import('./figures.mjs').summarise>} figures
 * @param {string} title Says which shop.
 */
export function describeFigures(figures, title) {
  const rows = (row) => Object.keys(WHERE).flatMap((where) => row(figures[where], WHERE[where]));
  const parts = [
    `The shop ${title}: ${count(figures.sessions, 'session')}, ${count(figures.targets, 'next click')}.`,
    table('Place of the next click', ['where', 'evidence'], rows(({ all, byEvidence }, where) => [[where, 'all', all], ...byEvidence.map((group) => ['', group.evidence, group])]), ["site's", "Selvedge's"]),
    describeTerms(rows),
    checkTable(Object.values(figures.checks)),
    'Place: mean over next clicks, from 1, the pinned card not counted. nDCG: nDCG@10. Better, equal, worse: second column against the first.\n' +
      'Brackets: 95 % bootstrap interval of the paired difference, by session. Evidence: products acted on before, as Selvedge counts them.\n' +
      'Not exercised: impressions (a card must be in view for a second, which a fast replay does not give) and long looks.',
    sentence(figures),
  ];
  return parts.join('\n\n');
}

function describeTerms(rows) {
  const terms = rows(({ without }, where) => Object.keys(without).map((term, index) => [index === 0 ? where : '', term, without[term]]));
  if (terms.length > 0) return table('rank() with one term switched off', ['where', 'off'], terms, ['full', 'without']);
  return 'rank() was not asked: only attributes tell from outside what Selvedge takes a card for, so there is no order of rank() to compare with and no term to switch off.';
}

/**
 * What the shop without attributes keeps of the gain of the other one.
 *
 * @param {ReturnType<typeof import('./kept.mjs').compareShops>} compared
 */
export function describeKept({ targets, ...compared }) {
  const out = plainTable(['where', 'against the site\'s order', 'with attributes', 'without', 'kept'], ['left', 'left', 'right', 'right', 'right']);
  for (const [where, name] of Object.entries(WHERE)) {
    const { place, ndcg } = compared[where];
    out.push([name, 'place', interval(place.annotated, 1), interval(place.plain, 1), share(place.kept)]);
    out.push(['', 'nDCG@10', interval(ndcg.annotated, 3), interval(ndcg.plain, 3), share(ndcg.kept)]);
  }
  return `With and without attributes: ${count(targets, 'next click')} in both\n${out}\n\nKept: the gain without attributes as a share of that with them; not told where the latter may as well be none.`;
}

function share(kept) {
  if (!kept) return 'not told';
  const [mean, low, high] = [kept.mean, kept.low, kept.high].map((value) => Math.round(100 * value));
  return `${mean} % [${low}, ${high}]`;
}

function table(title, heads, rows, [first, second]) {
  const head = [...heads, 'clicks', `place\n${first}`, `place\n${second}`, 'difference', `nDCG\n${first}`, `nDCG\n${second}`, 'difference', 'better', 'equal', 'worse'];
  const out = plainTable(head, head.map((_, index) => (index < heads.length ? 'left' : 'right')));
  for (const [a, b, figures] of rows) {
    const { targets, placeDifference, ndcgDifference, better, equal, worse } = figures;
    const place = (which) => (figures[which] ? figures[which].place.toFixed(1) : '');
    const ndcg = (which) => (figures[which] ? figures[which].ndcg.toFixed(3) : '');
    out.push([a, b, targets, place('first'), place('second'), interval(placeDifference, 1), ndcg('first'), ndcg('second'), interval(ndcgDifference, 3), better, equal, worse]);
  }
  return `${title}\n${out.toString()}`;
}

function checkTable(checks) {
  const out = plainTable(['self-check', 'of', 'failed'], ['left', 'right', 'right']);
  for (const { name, of, failed, isCounted } of checks) if (of > 0) out.push([name, of, isCounted ? `${failed}, counted only` : failed]);
  const examples = checks.flatMap(({ name, examples }) => examples.map((example) => `  ${name}: ${example}`));
  return [out.toString(), ...examples].join('\n');
}

function sentence({ home, list }) {
  if (home.all.targets === 0) return 'No session had a next click to predict.';
  const say = ({ all: { first, second, placeDifference } }, where) =>
    `${where} at place ${second.place.toFixed(1)} in Selvedge's order and at ${first.place.toFixed(1)} in the site's (${interval(placeDifference, 1)})`;
  return `The next click stood on average ${say(home, 'on the home page')}, and ${say(list, 'on its list page')}.`;
}

function plainTable(head, colAligns) {
  return new Table({ head, colAligns, style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 }, chars: CHARS });
}

const CHARS = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' };

function interval(difference, digits) {
  if (!difference) return '';
  const signed = (value) => `${value < 0 ? '' : '+'}${value.toFixed(digits)}`;
  const { mean, low, high } = difference;
  return low === null ? signed(mean) : `${signed(mean)} [${signed(low)}, ${signed(high)}]`;
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
