// Selvedge gives reasons as terms, tags and scores; the magazine says them in its own voice.
import { findSection } from './articles.js';

const holds = {
  'no-consent': 'In the editors’ order.',
  'not-ready': 'In the editors’ order.',
  'thin-evidence': 'In the editors’ order: nothing known yet. Open two articles that appeal to you, then come back.',
  holdout: 'In the editors’ order.',
};

const sentences = {
  declared: (names) => `You asked for ${names}.`,
  intent: (names) => `You have been reading about ${names} lately.`,
  taste: (names) => `You often choose ${names}.`,
  seen: () => 'You have read it, so it stands further back.',
};

/** A part of a score below this decides nothing. */
const LEAST_SCORE = 0.1;

/** Why a whole list stands in the given order, or `null` where it was put in order for the reader. */
export function holdInWords(explanation) {
  const term = explanation?.reasons[0]?.term ?? '';
  return Object.hasOwn(holds, term) ? holds[term] : null;
}

/**
 * What brought one article to its place, the strongest first. Selvedge also tells what speaks against it; that is of use to whoever
 * sets the weights, not to whoever reads.
 */
export function reasonsInWords({ reasons }) {
  const told = new Set();
  const namesByTerm = new Map();
  for (const { term, tag, score } of reasons) {
    const isTelling = score >= LEAST_SCORE || term === 'seen';
    if (!isTelling || !Object.hasOwn(sentences, term) || told.has(tag)) continue;
    told.add(tag); // lately and often, of one tag, is one reason
    namesByTerm.set(term, [...(namesByTerm.get(term) ?? []), ...(tag ? [nameOf(tag)] : [])]);
  }
  if (namesByTerm.size === 0) return 'Nothing you read or asked for speaks for it: it stands in the editors’ order.';
  return [...namesByTerm].map(([term, names]) => sentences[term](names.join(' and '))).join(' ');
}

/** @param {string} tag As Selvedge writes it: `section:gardens`. */
export function nameOf(tag) {
  const [facet, value] = [tag.slice(0, tag.indexOf(':')), tag.slice(tag.indexOf(':') + 1)];
  return facet === 'section' ? (findSection(value)?.name ?? value) : value;
}
