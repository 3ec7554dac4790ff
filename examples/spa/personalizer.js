import { createPersonalizer } from 'selvedge';

/**
 * The one place where Selvedge is set up.
 *
 * `remembered`: as `unknown`, until the reader has said yes on an earlier visit. Nothing is written before a yes.
 * The page is drawn by the app, so nothing in it is marked for Selvedge; `page: 'auto'`, the default, still sees routes begin and
 * the page being left, which is when the last second is written down.
 */
export function openPersonalizer() {
  return createPersonalizer({
    scope: 'magazine', // the other demos share this origin, not what is known here
    preset: 'content',
    consent: 'remembered',
  });
}

/** The reader said yes. Flushing at once makes the yes itself outlast a crash. */
export async function agree(selvedge) {
  selvedge.consent('granted', 'visitor');
  await selvedge.ready;
  await selvedge.flush();
}

/** The reader said no: what was there is erased, and no note is kept of the no either. */
export function decline(selvedge) {
  selvedge.consent('denied', 'visitor');
}

/** Erases everything, the earlier yes included: whoever erases is asked again before anything new is noted. */
export async function forgetReader(selvedge) {
  const erased = await selvedge.erase();
  selvedge.consent('unknown', 'visitor');
  return erased;
}
