/** An item as it must be read: all that is told of it, and nothing else. */
export interface Expected {
  readonly type?: string;
  readonly keys: readonly string[];
  readonly title?: string;
  /** In the syntax of `data-sv-tags`. */
  readonly tags?: string;
  readonly price?: number;
  readonly available?: boolean;
}

/** A page with structured data after the documentation of a platform, and what it says. */
export interface CorpusPage {
  readonly name: string;
  /** On `https://shop.example`. */
  readonly path: string;
  readonly head?: string;
  readonly body?: string;
  readonly current: Expected | null;
  readonly items?: readonly Expected[];
}

/** A block of JSON-LD. */
export function ld(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

/** `<meta>` elements: Open Graph's names stand in `property`, all others in `name`. */
export function meta(contents: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(contents).flatMap(([name, content]) => [content].flat().map((each) => `<meta ${/^(og|product|article|book|video):/.test(name) ? 'property' : 'name'}="${name}" content="${each}">`));
  return lines.join('\n');
}

export const CONTEXT = { '@context': 'https://schema.org' };
export const SITE = 'https://shop.example';
