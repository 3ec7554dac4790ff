import type { Options } from '../../core/options.js';
import { readSettings } from '../../core/tag-options.js';
import { LogError } from '../log/log-error.js';

/** The tags of Selvedge, by the names of its files; and the early part that is written into the page, by its attribute. */
const TAG = /<script\b([^>]*\bsrc\s*=\s*["']?[^"'>\s]*selvedge(?:-early)?(?:-full)?(?:\.min)?\.js[^>]*|(?![^>]*\bsrc\b)[^>]*\bdata-consent\b[^>]*)>/gi;
const CONSENT_TOOL = /<script\b[^>]*selvedge-consent-/i;
const ATTRIBUTE = /\bdata-([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gi;

/**
 * The options that a page gives to Selvedge, by the attributes of its script tags, and which files it uses.
 *
 * @param name What the page is called in errors.
 * @throws {LogError} `file-unreadable` for a page without such a tag, and for attributes that do not hold.
 */
export function settingsOfPage(page: string, name: string): { readonly options: Options; readonly isSmall: boolean; readonly hasConsentTool: boolean } {
  const html = page.replace(/<!--[^]*?-->/g, '');
  const tags = [...html.matchAll(TAG)].map(([, attributes]) => attributes!);
  if (tags.length === 0) throw new LogError('file-unreadable', `${name} has no script tag of Selvedge`);
  const dataset: Record<string, string> = {};
  for (const tag of tags) for (const [, attribute, ...texts] of tag.matchAll(ATTRIBUTE)) dataset[attribute!.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())] = texts.find((text) => text !== undefined) ?? '';
  const options = readSettings(dataset, (error) => {
    throw new LogError('file-unreadable', `${name}: ${error.message}`);
  });
  return { options, isSmall: tags.some((tag) => /selvedge(\.min)?\.js/i.test(tag)), hasConsentTool: CONSENT_TOOL.test(html) };
}
