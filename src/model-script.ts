// What `model.js` is made of: the command line puts the model in the place of the text below, as base64.
import { openModel } from './model.js';
import type { Personalizer } from './personalizer.js';

type Callback = (selvedge: Personalizer) => void;

const MODEL = 'SELVEDGE-MODEL';

const host = window as unknown as { selvedge?: { push(callback: Callback): unknown } };
const use: Callback = (selvedge) => {
  const text = atob(MODEL);
  selvedge.useModel(openModel(Uint8Array.from(text, (letter) => letter.charCodeAt(0))));
};
(host.selvedge ||= []).push((selvedge) => (typeof requestIdleCallback === 'function' ? requestIdleCallback(() => use(selvedge), { timeout: 1000 }) : setTimeout(() => use(selvedge))));
