import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LogError } from './log/log-error.js';

/**
 * A place that cannot be written to is to be told before the work, not after it.
 *
 * @throws {LogError} `file-unwritable`.
 */
export function checkFolder(file: string | undefined): void {
  if (file === undefined) return;
  if (!existsSync(dirname(file))) throw new LogError('file-unwritable', `${file} cannot be written: there is no folder ${dirname(file)}`);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new LogError('file-unwritable', `${file} cannot be written: it is a folder`);
  try {
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
  } catch (cause) {
    throw new LogError('file-unwritable', `${file} cannot be written: this user may not`, { cause });
  }
}
