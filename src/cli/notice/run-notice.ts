import { readFileSync, writeFileSync } from 'node:fs';
import { SelvedgeError } from '../../core/errors.js';
import { privacyNotice } from '../../core/notice.js';
import type { Options } from '../../core/options.js';
import { LogError, unreadable } from '../log/log-error.js';
import { checkFolder } from '../output-folder.js';
import { settingsOfPage } from './script-tag.js';

/** As the command line gives them. */
export interface NoticeArguments {
  readonly options?: string;
  readonly page?: string;
  readonly site?: string;
  readonly model: boolean;
  readonly out?: string;
}

/** Writes the notice for a site's privacy policy, or prints it. */
export function runNotice({ options, page, site, model, out }: NoticeArguments): void {
  checkFolder(out);
  const { options: given, ...files } = page === undefined ? { options: readOptions(options) } : settingsOfPage(readText(page), page);
  const text = `${noticeOf(given, { hasModel: model, ...files, ...(site !== undefined && { site }) })}\n`;
  if (out === undefined) console.log(text);
  else writeFileSync(out, text);
}

function noticeOf(options: Options, context: Parameters<typeof privacyNotice>[1]): string {
  try {
    return privacyNotice(options, context);
  } catch (cause) {
    throw cause instanceof SelvedgeError ? new LogError('file-unreadable', cause.message) : cause;
  }
}

function readOptions(file: string | undefined): Options {
  if (file === undefined) return {};
  try {
    return JSON.parse(readText(file)) as Options;
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
