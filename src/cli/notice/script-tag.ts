import type { Options } from '../../core/options.js';
import { readSettings } from '../../core/tag-options.js';
import { LogError } from '../log/log-error.js';

/** The tag of Selvedge, by the name of its file, or of the early part that is written into the page. */
const TAG = /<script\b([^>]*\bsrc\s*=\s*["'][^"']*selvedge[^"']*["'][^>]*|[^>]*\bdata-consent\b[^>]*)>/gi;
const ATTRIBUTE = /\bdata-([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gi;

/**
 * The options that a page gives to Selvedge, by the attributes of its script tags.
 *
 * @param name What the page is called in errors.
 * @throws {LogError} `file-unreadable` for a page without such a tag, and for attributes that do not hold.
 */
export function optionsOfPage(html: string, name: string): Options {
  const tags = [...html.matchAll(TAG)].map(([, attributes]) => attributes!);
  if (tags.length === 0) throw new LogError('file-unreadable', `${name} has no script tag of Selvedge`);
  const dataset: Record<string, string> = {};
  for (const tag of tags) for (const [, attribute, ...texts] of tag.matchAll(ATTRIBUTE)) dataset[attribute!.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())] = texts.find((text) => text !== undefined) ?? '';
  return readSettings(dataset, (error) => {
    throw new LogError('file-unreadable', `${name}: ${error.message}`);
  });
}
