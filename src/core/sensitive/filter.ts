import { LETTER } from '../letter.js';
import { facetOf, normalise, valueOf, type Tag } from '../tags.js';
import { SENSITIVE_CATEGORIES, type SensitiveCategory, type SensitiveWords } from './category.js';

/** Tells sensitive tags from all others. */
export interface SensitiveFilter {
  /** What makes a tag sensitive: a word of its facet or of its value. */
  readonly categoryOf: (tag: Tag) => SensitiveCategory | undefined;
}

/** What a {@link SensitiveFilter} goes by. */
export interface SensitiveFilterOptions {
  /** Lists of words. Of two categories that have the same word the later in `SENSITIVE_CATEGORIES` holds. */
  readonly words: readonly SensitiveWords[];
  /** Allowed all the same, with `;` between: tags (`topic: cancer`), and words as lists have them (`theology; death_metal`). Default: none. */
  readonly exempt?: string | undefined;
}

/** Letters that a stem needs before its `*`: a shorter one would meet half of a language. */
export const SHORTEST_STEM = 4;

/** Facets of names: Roxane Gay, Procter & Gamble. */
const NAMES: ReadonlySet<string> = new Set(['brand', 'author', 'artist', 'director', 'publisher', 'manufacturer']);

/** Tags whose answer is remembered; beyond that it begins anew. */
const MOST_REMEMBERED = 5000;

/** Looks words up by their place in a table; no pattern is made of a list. Both sides are compared without diacritics. */
export function createSensitiveFilter({ words, exempt = '' }: SensitiveFilterOptions): SensitiveFilter {
  const allowed = exempt.split(';').map((part) => normalise(part).replace(/\s*:\s*/, ':')); // a tag is no word, and a word no tag
  let table: Table | undefined; // made when the first tag is asked for
  let remembered = new Map<Tag, SensitiveCategory | undefined>();
  const look = (tag: Tag) => {
    table ??= tableOf([...words, { except: allowed.map((part) => part.replaceAll(' ', '_')).join(' ') }]);
    return allowed.includes(tag) || NAMES.has(facetOf(tag)) ? undefined : (find(table, facetOf(tag)) ?? find(table, valueOf(tag)));
  };
  return {
    categoryOf(tag) {
      if (!remembered.has(tag)) {
        if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
        remembered.set(tag, look(tag));
      }
      return remembered.get(tag);
    },
  };
}

interface Table {
  /** By word or phrase, stems with their `*`. */
  readonly entries: ReadonlyMap<string, Found>;
  /** Stems by their first letters, the longest first. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Words of the longest phrase that begins with a word. */
  readonly longest: ReadonlyMap<string, number>;
  readonly wordsOf: (text: string) => readonly string[];
}

type Found = SensitiveCategory | 'except' | undefined;

function tableOf(lists: readonly SensitiveWords[]): Table {
  const entries = new Map<string, Found>();
  const stems = new Map<string, string[]>();
  const longest = new Map<string, number>();
  for (const category of [...SENSITIVE_CATEGORIES, 'except'] as const) {
    for (const list of lists) {
      for (const entry of list[category]?.split(/\s+/) ?? []) {
        const words = fold(entry).split('_');
        const phrase = words.join(' ');
        const start = phrase.slice(0, SHORTEST_STEM);
        entries.set(phrase, category);
        longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 1));
        if (phrase.endsWith('*')) stems.set(start, [...(stems.get(start) ?? []), phrase.slice(0, -1)].sort((a, b) => b.length - a.length));
      }
    }
  }
  const WORD = new RegExp(`${LETTER}+`, 'g');
  return { entries, stems, longest, wordsOf: (text) => fold(text).match(WORD) ?? [] };
}

/** Scripts that part no words: Han, Kana and what lies beyond. */
const UNPARTED = /[\u2e80-\ud7ff]/;
/** Longest entry that is looked for within such a text, characters. */
const LONGEST_UNPARTED = 12;

/** The first word or phrase that is in the table. The longest phrase goes first: what is harmless is passed over as a whole. */
function find(table: Table, text: string): SensitiveCategory | undefined {
  const words = table.wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    for (let count = table.longest.get(words[at]!) ?? 1; count > 0; count--) {
      const found = foundBy(table, words.slice(at, at + count).join(' '));
      if (found && found !== 'except') return found;
      if (found) at += count - 1;
      if (found) break;
    }
  }
  return undefined;
}

function foundBy({ entries, stems }: Table, phrase: string): Found {
  const stem = stems.get(phrase.slice(0, SHORTEST_STEM))?.find((each) => phrase.startsWith(each));
  return entries.get(phrase) ?? entries.get(`${stem}*`) ?? (UNPARTED.test(phrase) ? within(entries, phrase) : undefined);
}

function within(entries: Table['entries'], text: string): Found {
  for (let from = 0; from < text.length; from++) {
    for (let length = Math.min(LONGEST_UNPARTED, text.length - from); length > 0; length--) {
      const found = entries.get(text.slice(from, from + length));
      if (found) return found;
    }
  }
  return undefined;
}

/** Without diacritics; of the two Turkish letters i one, since upper case in another language has made them one already. */
function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').replaceAll('ı', 'i');
}
