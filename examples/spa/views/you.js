import { topics } from '../articles.js';
import { element } from '../element.js';
import { agree, decline, forgetReader } from '../personalizer.js';
import { nameOf } from '../words.js';

const MOST_INTERESTS = 8;
/** A lift below this, where 100 is neither more nor less than offered, is no interest yet. */
const LEAST_LIFT = 110;

/** What is known, and how to correct, take along and erase it. */
export function youView(selvedge) {
  return () => {
    const page = element('div', { class: 'you' });
    const said = element('p', { class: 'said', role: 'status' });
    /** Draws everything anew after the reader did something here; the status says what came of it and holds the focus. */
    const draw = (message = '') => {
      const isNoted = selvedge.status().consent === 'granted';
      page.replaceChildren(remembering(selvedge, draw), ...(isNoted ? [interests(selvedge), wishes(selvedge, draw), exported(selvedge), erasing(selvedge, draw)] : []));
      said.textContent = message;
      if (!message) return;
      said.tabIndex = -1;
      said.focus();
    };
    draw();
    return { title: 'You · Tuesday', nodes: [element('h1', {}, 'What is known of you'), said, page] };
  };
}

function remembering(selvedge, draw) {
  const { consent, consentSource, storage } = selvedge.status();
  if (consent === 'granted') {
    return part(
      'Remembering',
      element('p', {}, storage === 'memory' ? 'On, for this page only: this browser keeps no data for this site.' : 'On. What you open is noted in this browser and sent nowhere.'),
      button('Stop, and erase what was noted', () => {
        decline(selvedge);
        draw('Remembering is off, and what was noted is erased.');
      }),
    );
  }
  return part(
    'Remembering',
    element('p', {}, consentSource === 'gpc' ? 'Off, because your browser asks sites not to profile you. A yes of your own stands above that.' : 'Off. Nothing is stored, and everything is in the editors’ order.'),
    button('Remember what I read, on this device', async () => {
      await agree(selvedge);
      draw('Remembering is on, from the next article.');
    }),
  );
}

function interests(selvedge) {
  const { evidence, interests: all } = selvedge.profile();
  const strongest = all.filter(({ lift }) => lift >= LEAST_LIFT).slice(0, MOST_INTERESTS);
  if (strongest.length === 0) {
    return part('Your reading', element('p', {}, evidence === 0 ? 'Nothing known yet. Open an article, then come back.' : `Articles opened lately: ${evidence}. Nothing stands out yet.`));
  }
  const row = ({ tag, facet, lift }) =>
    element('tr', {}, element('th', { scope: 'row' }, nameOf(tag)), element('td', {}, facet), element('td', {}, `× ${(lift / 100).toFixed(1)}`));
  return part(
    'Your reading',
    element('p', {}, `Articles opened lately: ${evidence}. Beside each interest, how much more often you chose it than it was put before you.`),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...['Interest', 'Kind', 'Chosen'].map((name) => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...strongest.map(row)),
    ),
  );
}

/** What the reader says stands above what was inferred, until it is taken back. */
function wishes(selvedge, draw) {
  const wanted = (selvedge.profile().declared.topic ?? []).map(nameOf);
  const save = (event) => {
    event.preventDefault();
    const topic = new FormData(event.target).getAll('topic');
    selvedge.declare({ topic: topic.length > 0 ? topic : null });
    draw(topic.length > 0 ? `Noted. These come first from the next page on: ${topic.join(', ')}.` : 'Taken back. What you read decides again.');
  };
  const takeBack = () => {
    selvedge.declare({ topic: null });
    draw('Taken back. What you read decides again.');
  };
  const choice = (topic) =>
    element('label', {}, element('input', { type: 'checkbox', name: 'topic', value: topic, checked: wanted.includes(topic) }), ` ${topic}`);
  return part(
    'Your word',
    element(
      'form',
      { submit: save },
      element('fieldset', {}, element('legend', {}, 'Put these topics first, whatever I read'), element('div', { class: 'choices' }, ...topics.map(choice))),
      element('p', { class: 'buttons' }, element('button', {}, 'Put these first'), wanted.length > 0 ? button('Take it back', takeBack) : null),
    ),
  );
}

function exported(selvedge) {
  const data = element('pre', { tabindex: '0', role: 'region', 'aria-label': 'Everything stored, as JSON', hidden: true });
  const show = async () => {
    data.textContent = JSON.stringify(await selvedge.exportData(), null, 2);
    data.hidden = false;
  };
  return part('Everything stored', button('Show it as JSON', show), data);
}

function erasing(selvedge, draw) {
  const erase = async () => {
    const { complete, left } = await forgetReader(selvedge);
    draw(complete ? 'Everything is erased, your yes included.' : `This could not be erased: ${left.join(', ')}. Clear this site’s data in your browser’s settings.`);
  };
  return part('Start over', element('p', {}, 'Deletes all of the above. Before anything new is noted, you are asked again.'), button('Erase everything', erase));
}

function part(title, ...children) {
  return element('section', {}, element('h2', {}, title), ...children);
}

function button(text, click) {
  return element('button', { type: 'button', click }, text);
}
