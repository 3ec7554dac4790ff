import { element } from '../element.js';

/**
 * The question, in the page's own design and in the flow of the page: it covers nothing. Its answer takes its place, and is gone
 * with the next route.
 */
export function consentQuestion({ onYes, onNo }) {
  const answer = (text) => {
    question.style.minHeight = `${question.getBoundingClientRect().height}px`; // what is read below stays where it is
    const said = element('p', { tabindex: '-1' }, text);
    question.replaceChildren(said);
    said.focus({ preventScroll: true });
  };
  const question = element(
    'section',
    { class: 'question', 'aria-label': 'May this magazine remember what you read?' },
    element('p', {}, element('strong', {}, 'May this magazine remember what you read?'), ' Only in this browser, to put what suits you first. Nothing is sent, and nothing is stored until you say yes.'),
    element(
      'p',
      { class: 'buttons' },
      button('Yes, on this device', () => {
        void onYes();
        answer('Thank you. From the next page on, what you open is noted here and nowhere else. “You” shows all of it.');
      }),
      button('No', () => {
        onNo();
        answer('Fine. Everything stays in the editors’ order. Not even the no is stored, so the next visit asks again.');
      }),
    ),
  );
  return question;
}

function button(text, click) {
  return element('button', { type: 'button', click }, text);
}
