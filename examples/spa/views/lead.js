import { sections } from '../articles.js';
import { element } from '../element.js';
import { nameOf } from '../words.js';

const forEverybody = {
  kicker: 'From the editors',
  title: 'Small things, described closely',
  text: 'Twenty-four pieces of about a minute each. Start anywhere.',
  link: { href: '#/article/the-light-on-the-stairs', text: 'Start with the evening light' },
};

const words = {
  gardens: { title: 'The garden can wait. That is its talent', text: 'Slow heaps, thick hedges, and water given seldom and deep.' },
  city: { title: 'The town, at walking pace', text: 'Kerbs, menders, night buses, and a better way to work.' },
  table: { title: 'Put the lid on and go away', text: 'Beans, cabbage, bread: six pieces on not interfering.' },
  sky: { title: 'Look up, a little to one side', text: 'Six pieces for anybody with a window.' },
};

const variants = sections.map(({ id, name }) => ({
  name: id,
  tags: { section: id },
  kicker: name,
  ...words[id],
  link: { href: `#/section/${id}`, text: `All of ${name}` },
}));

/** What the lead banner shows this reader: a variant, or what everybody sees. */
export function chooseLead(selvedge) {
  const { variant, reasons } = selvedge.choose('lead', variants);
  return variant ? { ...variant, because: reasons[0] } : forEverybody;
}

export function leadBanner({ name, kicker, title, text, link, because }) {
  return element(
    'section',
    { class: 'lead', 'data-section': name, 'aria-labelledby': 'lead' },
    element('p', { class: 'kicker' }, kicker),
    element('h2', { id: 'lead' }, title),
    element('p', {}, text),
    element('p', {}, element('a', { href: link.href }, link.text)),
    because?.tag ? element('p', { class: 'meta' }, `Here because you ${because.term === 'declared' ? 'asked for' : 'have been reading'} ${nameOf(because.tag)}.`) : null,
  );
}
