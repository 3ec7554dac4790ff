import type { ConsentSignals, ConsentSource } from './consent.js';
import { isFull } from './edition.js';
import { hash32 } from './hash.js';
import type { ListRecipes } from './list-recipe.js';
import type { Projection } from './rank/projection.js';
import { facetOf } from './tags.js';

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

/** Part of the text of a snapshot that the visitor's own choice allowed. */
const CHOSEN = '"source":"visitor"';
/** Longest snapshot, in characters. */
const MAX_SNAPSHOT_LENGTH = 5000;
/** A snapshot is used this long after the last event, milliseconds: as long as the profile lives. */
const SNAPSHOT_LIFETIME = 90 * 86_400_000;
/** First part of the text; another one means another format. */
const VERSION = '1';

/**
 * Writes a snapshot as one line of text, with its version and a checksum in front. The weakest tags are left out until it fits.
 *
 * @returns At most {@link MAX_SNAPSHOT_LENGTH} characters; an empty text when not even the declared values fit.
 */
export function encodeSnapshot(snapshot: Snapshot): string {
  const { projection } = snapshot;
  const tags = Object.entries(projection.tags);
  for (let count = tags.length; count > -10; count -= 10) {
    const kept = tags.slice(0, Math.max(0, count));
    const facets = Object.fromEntries(kept.map(([tag]) => [facetOf(tag), projection.facets[facetOf(tag)]]));
    const json = JSON.stringify({ ...snapshot, projection: { ...projection, tags: Object.fromEntries(kept), facets } });
    const text = seal(json);
    if (text.length <= MAX_SNAPSHOT_LENGTH) return text;
  }
  return isFull && projection.cards ? encodeSnapshot({ ...snapshot, projection: { ...projection, cards: undefined } }) : '';
}

/**
 * Reads a snapshot. The text may have been cut or changed by any script of the page: what does not hold is no snapshot, and the
 * worst that a forged one can do is another order of the site's own items.
 *
 * @param now Epoch milliseconds.
 * @returns `null` for anything that is not a whole, current snapshot of this version.
 * @throws {SyntaxError} For a forged text: a right checksum over what is no JSON.
 */
export function decodeSnapshot(text: string | null, now: number): Snapshot | null {
  const json = text?.slice(text.indexOf('{'));
  const snapshot = json && text === seal(json) ? (JSON.parse(json) as Snapshot) : null;
  return snapshot && now - snapshot.updatedAt < SNAPSHOT_LIFETIME ? snapshot : null;
}

/** Version, checksum, content. */
function seal(json: string): string {
  return `${VERSION}|${hash32(json)}|${json}`;
}

/** The seed of the profile that a snapshot was made of; nothing where the text does not say. */
export function generationOf(text: string | null | undefined): string | undefined {
  return /"generation":(\d+)/.exec(text ?? '')?.[1]; // in a text of the site's the quotation marks would be escaped
}

/** The consent that a snapshot tells of: none is kept without. @param text Of the snapshot, as it is kept. */
export function rememberedConsent(text: string | null | undefined): Omit<ConsentSignals, 'gpc'> {
  if (isFull && text && text !== seal(text.slice(text.indexOf('{')))) return {}; // another script has written it: nobody has agreed to anything
  // Global Privacy Control does not undo what the visitor chose here.
  return text ? { [text.includes(CHOSEN) ? 'visitor' : 'attribute']: 'granted' } : {};
}
