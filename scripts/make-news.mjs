#!/usr/bin/env node
/**
 * Writes the demo newspaper: its pages, from the texts in `examples/news/texts/`.
 *
 *   node scripts/make-news.mjs              writes what has changed
 *   node scripts/make-news.mjs --check      writes nothing; names the files that differ and exits 1 if there are any
 *
 * The same texts and the same early part (dist/selvedge-early-full.min.js, inlined when it exists) give the same bytes.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticles, SECTIONS } from '../examples/news/make/articles.mjs';
import { articlePage, frontPage, sectionPage } from '../examples/news/make/pages.mjs';
import { readText, repository, syncFiles } from './made-files.mjs';

const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const articles = readArticles(join(repository, 'examples', 'news', 'texts'));
const early = readText('dist/selvedge-early-full.min.js');
syncFiles({
  folder: 'examples/news',
  files: new Map([
    ['index.html', frontPage(articles, early)],
    ...SECTIONS.map((section) => [join(section.id, 'index.html'), sectionPage(section, articles, early)]),
    ...articles.map((article) => [article.href, articlePage(article, articles)]),
  ]),
  places: ['', ...SECTIONS.map(({ id }) => id)].map((place) => [place, '.html']),
  check: options.check,
  command: 'node scripts/make-news.mjs',
});
