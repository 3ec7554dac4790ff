// The script-tag entry: reads its settings, starts, and takes over the queue in `window.selvedge`.
import { createPersonalizer } from './create.js';
import type { Personalizer } from './personalizer.js';
import { listsRule } from './page/read/selector-rule.js';
import { createReport } from './page/report.js';
import { isFull } from './core/edition.js';
import { attempt, SelvedgeError } from './core/errors.js';
import type { SensitiveWords } from './core/sensitive/category.js';
import { readSettings } from './core/tag-options.js';
import type { EarlyMark } from './page/render/early-work.js';

type Callback = (selvedge: Personalizer) => void;
type Queue = Callback[] & { early?: EarlyMark; sensitive?: readonly SensitiveWords[] };

const host = window as unknown as { selvedge?: Queue | Personalizer };
const report = createReport(undefined);

function start(queue: Queue): void {
  const { early } = queue;
  // Through the prototype: an `<img name="currentScript">` shadows the plain property.
  const tag: HTMLOrSVGScriptElement | null = Reflect.get(Document.prototype, 'currentScript', document);
  const dataset = { ...early?.settings, ...tag?.dataset };
  const selvedge = createPersonalizer(isFull ? readSettings(dataset, report, listsRule(document), queue.sensitive) : readSettings(dataset, report), { early, report });
  const push = (...callbacks: Callback[]) => {
    for (const callback of callbacks) attempt(report, 'callback-failed', 'A push() callback threw', () => callback(selvedge));
  };
  // An early part that comes behind finds that one was there: nobody would put back what it does.
  host.selvedge = Object.assign(selvedge, { push, early: early ?? {} });
  push(...queue);
}

const before = host.selvedge;
if (typeof (before as Partial<Personalizer> | undefined)?.rank === 'function') report(new SelvedgeError('already-running', 'Selvedge is on this page twice'));
// An element with the id `selvedge` would stand here too: only a real array is a queue.
else start(Array.isArray(before) ? before : []);
