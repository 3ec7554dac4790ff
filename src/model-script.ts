// What `model.js` is made of: the command line puts the model in the place of the text below, as base64.
import { idle, openWhenIdle } from './page/open-model.js';
import type { Personalizer } from './personalizer.js';

type Callback = (selvedge: Personalizer) => void;

const MODEL = 'SELVEDGE-MODEL';

const host = window as unknown as { selvedge?: { push(callback: Callback): unknown } };

// Selvedge calls what is pushed and reports what it throws: a damaged model never reaches the page.
void idle().then(() =>
  (host.selvedge ||= []).push((selvedge) => {
    const text = atob(MODEL);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    void openWhenIdle(bytes)
      .then(
        (model) => () => selvedge.useModel(model),
        (cause: unknown) => () => {
          throw cause;
        },
      )
      .then((call) => host.selvedge!.push(call));
  }),
);
