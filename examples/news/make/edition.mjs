/** What stands where: an editor's order, neither by date nor by section. */

const LEAD = 'afghan-girls-honored-at-robotics-competition';

/** The first list of the front page. */
const IN_THIS_ISSUE = [
  'sea-anemone-under-the-ice', 'new-zealand-considers-new-flag',
  'warhol-polaroids-at-universities', 'isfahan', 'zaha-hadid', 'waiting-for-the-death-of-internet-explorer-6',
  'global-warming-ozone-and-crops', 'how-the-onion-writes-an-issue', 'chatham-islands', 'new-faces-in-hong-kong-election',
  'librivox-founder-hugh-mcguire', 'evariste-galois', 'world-cup-2018-day-five', 'self-medicating-ants',
];

/**
 * The front page.
 *
 * @returns `lead`, one article; `issue`, the first list; `more`, all others, one section after the other in turn.
 * @throws {Error} When the edition names an article that is not there.
 */
export function layOut(articles) {
  const find = (slug) => {
    const article = articles.find((each) => each.slug === slug);
    if (!article) throw new Error(`The edition has "${slug}", the texts do not`);
    return article;
  };
  const lead = find(LEAD);
  const issue = IN_THIS_ISSUE.map(find);
  const more = takeTurns(articles.filter((article) => article !== lead && !issue.includes(article)));
  return { lead, issue, more };
}

/** What to read after an article: one of each other section and one more of its own; not every article's are the same. */
export function readNext(article, articles) {
  const at = articles.indexOf(article);
  const others = articles.filter((each) => each !== article);
  const own = others.filter(({ section }) => section === article.section);
  return [...oneOfEach(others.filter(({ section }) => section !== article.section), at), own[at % own.length]];
}

/** Six articles of the other sections, for the foot of a section's page. */
export function fromElsewhere(section, articles) {
  const others = articles.filter((article) => article.section !== section);
  const at = articles.findIndex((article) => article.section === section);
  const first = oneOfEach(others, at);
  const rest = others.filter((article) => !first.includes(article));
  return [...first, rest[at % rest.length]];
}

function oneOfEach(articles, at) {
  return [...bySection(articles).values()].map((own) => own[at % own.length]);
}

/** One of each section in turn, for as long as there are any; within a section as they come. */
function takeTurns(articles) {
  const sections = [...bySection(articles).values()];
  const longest = Math.max(...sections.map((own) => own.length));
  return Array.from({ length: longest }, (_, turn) => sections.map((own) => own[turn]).filter(Boolean)).flat();
}

function bySection(articles) {
  const sections = new Map();
  for (const article of articles) sections.set(article.section, [...(sections.get(article.section) ?? []), article]);
  return sections;
}
