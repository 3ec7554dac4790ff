/** Share of an article's text that must have come above the lower edge of the window: GA4's for `scroll`. */
const READ_SHARE = 0.9;
/** Visible time below which the end was leapt to, milliseconds. */
const LEAST_READING = 5000;

/** True for schema.org's name of a text that is read from its beginning to its end. */
export function isArticle(type: string | undefined): boolean {
  return /(Article|BlogPosting)$|^Report$/.test(type ?? '');
}

/**
 * True when an article was read through.
 *
 * @param share Part of its height that was above the lower edge of the window, 0 to 1 and beyond.
 * @param visibleTime Milliseconds.
 */
export function isReadThrough(share: number, visibleTime: number): boolean {
  return share >= READ_SHARE && visibleTime >= LEAST_READING;
}
