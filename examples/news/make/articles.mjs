/** Reads the newspaper's texts. Each file: lines of `name: value`, an empty line, then paragraphs, `## headings` and `Q: questions`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const SECTIONS = [
  { id: 'world', title: 'World', about: 'Courts, elections, borders, and what happened overnight.' },
  { id: 'science', title: 'Science', about: 'Ants that heal themselves, dust from between the stars, and the people who count both.' },
  { id: 'technology', title: 'Technology', about: 'Machines, the web, and those who take it apart.' },
  { id: 'culture', title: 'Culture', about: 'Galleries, lanterns, stages and playing fields.' },
  { id: 'travel', title: 'Travel', about: 'Seven places, told by those who went there.' },
  { id: 'lives', title: 'Lives', about: 'Seven people, from a desert near Antioch to second base.' },
];

const FIELDS = ['title', 'author', 'date', 'keywords', 'source', 'licence', 'licenceUrl'];
const SUMMARY_LENGTH = 220;

/**
 * All articles, by section and then by file name.
 *
 * @param folder The folder that holds one folder a section.
 * @returns title, author, date (`2015-05-18`), keywords, source (address), licence, licenceUrl; `section` (its id), `slug`,
 *   `href` (path in the newspaper's folder), `isWhole`, `summary`, and `blocks`: `{ kind, text }`.
 * @throws {Error} Naming the file where a field is missing.
 */
export function readArticles(folder) {
  return SECTIONS.flatMap(({ id }) => readdirSync(join(folder, id)).sort().map((name) => readArticle(join(folder, id, name), id, name.slice(0, -'.md'.length))));
}

function readArticle(file, section, slug) {
  const [head, ...paragraphs] = readFileSync(file, 'utf8').trim().split(/\n{2,}/);
  const fields = Object.fromEntries(head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  for (const field of FIELDS) if (!fields[field]) throw new Error(`${file} has no "${field}"`);
  const blocks = paragraphs.map(readBlock);
  return {
    ...fields,
    keywords: fields.keywords.split(', '),
    section, slug,
    href: `${section}/${slug}.html`,
    isWhole: fields.whole === 'yes',
    summary: fields.summary ?? summarise(blocks),
    blocks,
  };
}

function readBlock(paragraph) {
  if (paragraph.startsWith('## ')) return { kind: 'heading', text: paragraph.slice(3) };
  if (paragraph.startsWith('Q: ')) return { kind: 'question', text: paragraph.slice(3) };
  return { kind: 'paragraph', text: paragraph };
}

/** The beginning of a text: its first sentence that is long enough to be one, cut between words when it is too long. */
function summarise(blocks) {
  const { text } = blocks.find(({ kind }) => kind === 'paragraph');
  const sentence = /^.{60,}?[.!?]["']?(?= [A-Z"'])/.exec(text)?.[0] ?? text;
  return sentence.length <= SUMMARY_LENGTH ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', SUMMARY_LENGTH)).replace(/[,;:–—]$/, '')} …`;
}
