// Joins the parts: the personalizer, the router, the views and the question.
import { agree, decline, openPersonalizer } from './personalizer.js';
import { focusHeading, startRouter } from './router.js';
import { articleView } from './views/article.js';
import { consentQuestion } from './views/consent-question.js';
import { frontView } from './views/front.js';
import { missingView } from './views/missing.js';
import { sectionView } from './views/section.js';
import { youView } from './views/you.js';

const main = document.querySelector('main');
const asking = document.querySelector('#asking');
const selvedge = openPersonalizer();

const router = startRouter({
  main,
  views: { '': frontView(selvedge), section: sectionView(), article: articleView(selvedge), you: youView(selvedge) },
  missing: missingView,
  onShow(name, ...parts) {
    markCurrentLink(name === 'article' ? '' : [name, ...parts].join('/'));
    askForConsent();
  },
});

function askForConsent() {
  const question = consentQuestion({ onYes: () => agree(selvedge), onNo: () => decline(selvedge) });
  // The page "You" has the same switch, in more words.
  const isOpen = selvedge.status().consent === 'unknown' && !location.hash.startsWith('#/you');
  asking.replaceChildren(...(isOpen ? [question] : []));
}

function markCurrentLink(route) {
  for (const link of document.querySelectorAll('header a[href^="#/"]')) {
    if (link.hash === `#/${route}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

// The address of the skip link would be a route of its own, so it moves the focus itself.
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  focusHeading(main);
  main.querySelector('h1').scrollIntoView();
});

// What is known changes while a page is read. Nothing on screen follows: the next route does. Only an erasure is acted on at once,
// by dropping the orders kept for "back"; one in another tab takes back the yes in this tab as well.
selvedge.watch(() => {
  const { consent, storage } = selvedge.status();
  if (consent === 'granted' && storage === 'none') selvedge.consent('unknown', 'visitor');
  else if (consent !== 'granted') router.forget();
});

await selvedge.ready; // milliseconds; without a yes, at once
router.start();
