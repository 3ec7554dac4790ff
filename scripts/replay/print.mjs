// Figures as tables and one sentence.
import Table from 'cli-table3';
import { TERMS } from './figures.mjs';

const WHERE = { home: 'home, all products', list: 'its list page' };

/** @param {ReturnType<typeof import('./figures.mjs').summarise>} figures */
export function describeFigures(figures) {
  const rows = (row) => Object.keys(WHERE).flatMap((where) => row(figures[where], WHERE[where]));
  const parts = [
    `${count(figures.sessions, 'session')}, ${count(figures.targets, 'next click')}.`,
    table('Place of the next click', ['where', 'evidence'], rows(({ all, byEvidence }, where) => [[where, 'all', all], ...byEvidence.map((group) => ['', group.evidence, group])]), ["site's", "Selvedge's"]),
    table('rank() with one term switched off', ['where', 'off'], rows(({ without }, where) => TERMS.map((term, index) => [index === 0 ? where : '', term, without[term]])), ['full', 'without']),
    checkTable(Object.values(figures.checks)),
    'Place: mean over next clicks, from 1, the pinned card not counted. nDCG: nDCG@10. Better, equal, worse: second column against the first.\n' +
      'Brackets: 95 % bootstrap interval of the paired difference, by session. Evidence: products acted on before, as Selvedge counts them.\n' +
      'Not exercised: impressions (a card must be in view for a second, which a fast replay does not give) and long looks.',
    sentence(figures),
  ];
  return parts.join('\n\n');
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
  for (const { name, of, failed } of checks) out.push([name, of, failed]);
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
