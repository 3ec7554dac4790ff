/** The newspaper's pages as text: plain HTML as many a newspaper has it. Selvedge comes by the script tags alone. */
import { escape, inlineScript } from '../../make/html.mjs';
import { SECTIONS } from './articles.mjs';
import { ABOUT, NAME, describeArticle, describeFrontPage, describeSection } from './described.mjs';
import { fromElsewhere, layOut, readNext } from './edition.mjs';
import { typeset, writeDate } from './typography.mjs';
import { sampler, weave } from './weave.mjs';

const SETTINGS = 'data-consent="granted" data-preset="news" data-sv-lists="auto"';
/** The section whose page is in order of time: a list that Selvedge leaves alone. */
const BY_TIME = 'world';

const text = (words) => escape(typeset(words));
const titleOf = (section) => SECTIONS.find(({ id }) => id === section).title;

function layout({ title, description, root, current = '', canonical, described, scripts, body }) {
  const link = ({ id, title: name }) => `<li><a href="${root}${id}/"${id === current ? ' aria-current="page"' : ''}>${name}</a></li>`;
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${text(title)}</title>
  <meta name="description" content="${text(description)}">
  <meta name="color-scheme" content="light dark">
  ${scripts}
  <link rel="canonical" href="${canonical}">
  ${described}
  <link rel="stylesheet" href="${root}news.css">
  <link rel="icon" href="${root}../icon.svg" type="image/svg+xml">
  <script defer src="${root}news.js"></script>
</head>
<body>
  <a class="skip" href="#content">Skip to content</a>
  <header class="masthead">
    <p class="ear">A newspaper woven<br>from free texts</p>
    ${current === 'home' ? `<h1 class="nameplate">${NAME}</h1>` : `<p class="nameplate"><a href="${root}">${NAME}</a></p>`}
    <p class="ear">What you read<br>stays with you</p>
    <nav aria-label="Sections">
      <ul>
        ${SECTIONS.map(link).join('\n        ')}
      </ul>
    </nav>
  </header>
${body}
  <footer class="colophon">
    <p class="sign">${NAME}</p>
    <p>Texts: <a href="https://en.wikinews.org/">Wikinews</a> (<a href="https://creativecommons.org/licenses/by/2.5/">CC BY 2.5</a>), <a href="https://en.wikivoyage.org/">Wikivoyage</a> and <a href="https://en.wikipedia.org/">Wikipedia</a> (<a href="https://creativecommons.org/licenses/by-sa/3.0/">CC BY-SA 3.0</a>), <a href="https://journals.plos.org/plosone/">PLOS ONE</a> (<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>), most of them shortened; authors, source and licence stand below each. Spelling and opinions are the sources’.</p>
    <p>A demo of Selvedge: these pages carry no marks for it, and lists that you have not seen yet fit themselves to what you read. <a href="${root}../index.html">All demos</a></p>
  </footer>
</body>
</html>
`;
}

/** Lists are decided before they are seen, so the early part is inlined above everything that could hold it up. */
function listScripts(early, root) {
  const part = inlineScript(early, 'selvedge-early-full.min.js');
  return `<script ${SETTINGS}>${part}</script>
  <script async src="${root}../../dist/selvedge-full.min.js"></script>`;
}

function time(date) {
  return `<time datetime="${date}">${writeDate(date)}</time>`;
}

function teaser(article, root, { level = 3 } = {}) {
  return `<article>
          <p class="kicker ${article.section}">${titleOf(article.section)}</p>
          <h${level}><a href="${root}${article.href}">${text(article.title)}</a></h${level}>
          <p class="summary">${text(article.summary)}</p>
          <p class="byline">${text(article.author)} · ${time(article.date)}</p>
        </article>`;
}

function teasers(articles, root, className = '') {
  return `<div class="teasers${className}">
        ${articles.map((article) => teaser(article, root)).join('\n        ')}
      </div>`;
}

// ------------------------------------------------------------------------------------------------ front page

/**
 * @param articles All of them.
 * @param early Text of the early part, or null before the first build.
 */
export function frontPage(articles, early) {
  const { lead, issue, more } = layOut(articles);
  return layout({
    title: NAME, description: ABOUT, root: '', current: 'home', canonical: './', described: describeFrontPage(), scripts: listScripts(early, ''),
    body: `  <main id="content">
    <section class="lead" aria-label="Lead story">
      ${sampler()}
      ${teaser(lead, '', { level: 2 }).replaceAll('\n    ', '\n  ')}
    </section>

    <section aria-labelledby="issue">
      <h2 class="band" id="issue">In this issue</h2>
      ${teasers(issue, '', ' issue')}
    </section>

    <section aria-labelledby="more">
      <h2 class="band" id="more">More to read</h2>
      ${teasers(more, '', ' dense')}
    </section>
  </main>`,
  });
}

// ------------------------------------------------------------------------------------------------ sections

export function sectionPage(section, articles, early) {
  const own = articles.filter((article) => article.section === section.id);
  return layout({
    title: `${section.title} · ${NAME}`, description: section.about, root: '../', current: section.id, canonical: './',
    described: describeSection(section), scripts: listScripts(early, '../'),
    body: `  <main id="content">
    <div class="section-head">
      ${weave(section.id, 'section-cloth')}
      <h1 class="${section.id}">${section.title}</h1>
      <p>${text(section.about)}</p>
    </div>

    <section aria-labelledby="own">
      ${section.id === BY_TIME ? latest(own) : `<h2 class="band" id="own">From the desk</h2>
      ${teasers(own, '../', ' desk')}`}
    </section>

    <section aria-labelledby="elsewhere">
      <h2 class="band" id="elsewhere">Elsewhere in ${NAME}</h2>
      ${teasers(fromElsewhere(section.id, articles), '../', ' related')}
    </section>
  </main>`,
  });
}

/** The newest first, and said so: such a list is a statement. */
function latest(articles) {
  const byTime = [...articles].sort((a, b) => (a.date < b.date ? 1 : -1));
  return `<h2 class="band" id="own">Latest</h2>
      ${teasers(byTime, '../', ' latest')}`;
}

// ------------------------------------------------------------------------------------------------ articles

const BLOCKS = {
  heading: (words) => `<h2>${words}</h2>`,
  question: (words) => `<p class="question">${words}</p>`,
  paragraph: (words) => `<p>${words}</p>`,
};

export function articlePage(article, articles) {
  const { section, slug } = article;
  return layout({
    title: `${article.title} · ${NAME}`, description: article.summary, root: '../', current: section, canonical: `${slug}.html`,
    described: describeArticle(article),
    scripts: `<script async src="../../../dist/selvedge-full.min.js" ${SETTINGS}></script>`,
    body: `  <main id="content">
    <article class="story">
      <header>
        <p class="kicker ${section}"><a href="./">${titleOf(section)}</a></p>
        <h1>${text(article.title)}</h1>
        <p class="byline">By ${text(article.author)} · ${time(article.date)}</p>
        ${weave(section, 'story-cloth')}
      </header>
      <div class="prose">
        ${article.blocks.map(({ kind, text: words }) => BLOCKS[kind](text(words))).join('\n        ')}
      </div>
      <footer class="source">
        <p>${sourceLine(article)}</p>
      </footer>
    </article>
    <section aria-labelledby="next">
      <h2 class="band" id="next">Read next</h2>
      ${teasers(readNext(article, articles), '../', ' related')}
    </section>
  </main>`,
  });
}

/** Who wrote it, where and when, and under which licence it stands here. */
function sourceLine({ title, author, source, section, date, licence, licenceUrl, isWhole }) {
  const site = siteOf(source);
  const who = author.startsWith(site) ? [author] : [author, site];
  // What many keep writing has no day of its own, but versions.
  const when = `${section === 'travel' || section === 'lives' ? 'version of ' : ''}${writeDate(date)}`;
  return `Source: <a href="${escape(source)}">${text(title)}</a>, ${text([...who, when].join(', '))}. Licence: <a href="${licenceUrl}">${licence}</a>${isWhole ? '' : ', shortened'}.`;
}

function siteOf(address) {
  return { 'en.wikinews.org': 'Wikinews', 'en.wikivoyage.org': 'Wikivoyage', 'en.wikipedia.org': 'Wikipedia', 'journals.plos.org': 'PLOS ONE' }[new URL(address).host];
}
