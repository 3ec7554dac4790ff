import type { Action } from '../profile/profile.js';
/** A text that was begun. */
export type Begun = Pick<Action, 'id' | 'tags' | 'at'>;
/**
 * What the visitor began to read and has not read through, the latest first, none twice: looked at for 10 seconds or more, and not scrolled to its end (`scroll`), nor turned down (`dismiss`).
 *
 * Events do not tell how far a text was read, so neither does this, nor where to go on; nor do they tell a text from a product, which is never read through: a site with both
 * picks out its texts by id or tag. Only what schema.org calls an article is watched for its end; and what a profile remembers are the last 32 actions of 30 days. A text that was read through
 * stays so when it is opened again. Not from the small script-tag files, whose actions have no names.
 *
 * @param actions In order.
 */
export declare function continueReading(actions: readonly Action[]): Begun[];
//# sourceMappingURL=continue.d.ts.map