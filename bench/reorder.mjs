// What putting a list into another order costs: Selvedge's engine against the ways a page would do it by hand.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { answerFrom, withChromium } from './chromium.mjs';
import { markdownTable, ratioSpread, spread } from './figures.mjs';
import { inTurn } from './in-turn.mjs';
import { reorderPage } from './reorder-page.mjs';

const PATTERNS = ['a tenth to the front', 'shuffled'];
const OWN = 'Selvedge';
const OPPONENTS = ['walk and insert', 'append all', 'replaceChildren', 'CSS order'];

/**
 * @param {{ sizes?: readonly number[], runs?: number }} [options] Cards of the lists; runs of each way.
 * @returns {Promise<{ section: string }>} A section in Markdown.
 */
export async function benchReorder({ sizes = [20, 100, 1000, 5000], runs = 9 } = {}) {
  const answer = answerFrom({ '/': reorderPage(await bundleEngine()) });
  const cases = sizes.flatMap((size) => PATTERNS.flatMap((pattern) => [true, false].map((isSpaced) => ({ size, pattern, isSpaced }))));
  const measured = await withChromium(answer, async ({ page, url }) => {
    const all = [];
    for (const each of cases) {
      await page.goto(url); // a list from another case would be laid out with this one
      await page.evaluate((options) => prepare(options), each);
      all.push(await inTurn([OWN, ...OPPONENTS], runs, (way) => page.evaluate((name) => measure(name), way)));
    }
    return all;
  });
  return { section: section(cases, measured, runs) };
}

/** The engine is no entry of the package, so the bench bundles the compiled module. */
async function bundleEngine() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], { cwd: root, stdio: 'inherit' });
  const bundle = await rollup({ input: `${root}build/js/page/render/reorder.js` });
  const { output } = await bundle.generate({ format: 'iife', name: 'engine' });
  await bundle.close();
  return output[0].code;
}

function section(cases, measured, runs) {
  const name = ({ size, pattern, isSpaced }) => [size, pattern, isSpaced ? 'yes' : 'no'];
  const head = ['cards', 'order', 'text between'];
  const times = cases.map((each, index) => [...name(each), ...[...measured[index].values()].map((values) => spread(values.map(({ total }) => total), 2))]);
  const scripts = cases.map((each, index) => [...name(each), ...[...measured[index].values()].map((values) => spread(values.map(({ script }) => script), 2))]);
  const ratios = cases.map((each, index) => {
    const of = (way) => measured[index].get(way).map(({ total }) => total);
    return [...name(each), ...OPPONENTS.map((way) => ratioSpread(of(way), of(OWN), 2))];
  });
  return `## Reordering

A list in a grid of four columns, in Chromium: a tenth of the cards, picked at random, to the front, or all shuffled. Text between: the line
breaks of a page that a server writes; a framework leaves none. Walk and insert: through the wanted order, \`insertBefore\` where another card
stands. CSS order: changes what is seen, not the order in which cards are read out and reached by the keyboard. Selvedge's time includes the
look for what is in use (focus, playback, selection), which the others do not spare. Median (lowest to highest) of ${runs} runs, all ways in turn.

Milliseconds of script and of the layout that follows:

${markdownTable([...head, OWN, ...OPPONENTS], times)}

Milliseconds of script alone:

${markdownTable([...head, OWN, ...OPPONENTS], scripts)}

Script and layout, times as long as Selvedge takes:

${markdownTable([...head, ...OPPONENTS], ratios)}`;
}
