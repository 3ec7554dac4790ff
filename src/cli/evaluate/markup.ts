// HTML from templates in which everything that is put in is escaped, unless it is markup already.

/** Text that is HTML. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | readonly Part[];

/** @example html`<td>${name}</td>` */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: texts.map((text, index) => (index === 0 ? text : write(parts[index - 1]!) + text)).join('') };
}

/** HTML, or SVG, that is none of the data's: what a library has written and escaped itself. */
export function trusted(markup: string): Markup {
  return { markup };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function write(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character]!);
  return 'markup' in part ? part.markup : part.map(write).join('');
}
