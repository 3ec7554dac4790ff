import type { ConsentSignals, ConsentSource } from './consent.js';
import type { ListRecipes } from './list-recipe.js';
import type { Projection } from './rank/projection.js';
/** What the first frame needs: derived from the profile, rebuilt after every change, never the truth. */
export interface Snapshot {
    readonly projection: Projection;
    /** The visitor is in the personal arm, and there is enough to go by. */
    readonly isPersonal: boolean;
    /** Whose word on consent it was kept on. */
    readonly source: ConsentSource;
    /** Epoch milliseconds of the last event in it. */
    readonly updatedAt: number;
    /** How lists without attributes are found. */
    readonly lists?: ListRecipes;
    /** The seed of the profile that it was made of. Not in the small script-tag file. */
    readonly generation?: number;
}
/**
 * Writes a snapshot as one line of text, with its version and a checksum in front. The weakest tags are left out until it fits.
 *
 * @returns At most {@link MAX_SNAPSHOT_LENGTH} characters; an empty text when not even the declared values fit.
 */
export declare function encodeSnapshot(snapshot: Snapshot): string;
/**
 * Reads a snapshot. The text may have been cut or changed by any script of the page: what does not hold is no snapshot, and the
 * worst that a forged one can do is another order of the site's own items.
 *
 * @param now Epoch milliseconds.
 * @returns `null` for anything that is not a whole, current snapshot of this version.
 * @throws {SyntaxError} For a forged text: a right checksum over what is no JSON.
 */
export declare function decodeSnapshot(text: string | null, now: number): Snapshot | null;
/** The seed of the profile that a snapshot was made of; nothing where the text does not say. */
export declare function generationOf(text: string | null | undefined): string | undefined;
/** The consent that a snapshot tells of: none is kept without. @param text Of the snapshot, as it is kept. */
export declare function rememberedConsent(text: string | null | undefined): Omit<ConsentSignals, 'gpc'>;
//# sourceMappingURL=snapshot.d.ts.map