// What `model.js` is made of: the command line puts the model in the place of the text below, as base64.
import { openModel } from './model.js';
import type { Personalizer } from './personalizer.js';

type Callback = (selvedge: Personalizer) => void;

const MODEL = 'SELVEDGE-MODEL';

const host = window as unknown as { selvedge?: { push(callback: Callback): unknown } };

// Selvedge calls what is pushed and reports what it throws: a damaged model never reaches the page.
const use = () =>
  (host.selvedge ||= []).push((selvedge) => {
    const text = atob(MODEL);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    selvedge.useModel(openModel(bytes));
  });

// Where there is no such call, Safari, at the next chance.
if (typeof requestIdleCallback === 'function') requestIdleCallback(use, { timeout: 1000 });
else setTimeout(use);
