/**
 * Stable codes of what is wrong with a log or a catalogue:
 *
 * - `file-unreadable`: a file is not there, has an unknown ending, or is not what its ending says.
 * - `file-unwritable`: what is made has no place to go.
 * - `columns-unknown`: the columns that are needed were not found.
 * - `log-empty`: no rows at all.
 * - `log-unusable`: rows, but none that can be used.
 * - `budget-too-small`: not even the ids fit into the file.
 * - `log-one-visitor`: everything was done by one visitor, so there is nothing to learn.
 * - `counts-repeated`: counts that were made elsewhere tell of one thing twice.
 * - `counts-foreign`: counts that were made elsewhere know none of the items of the log.
 * - `nothing-judged`: no choice stands behind the moment from which on choices are judged, or none before it.
 * - `package-missing`: what an option needs is not installed.
 */
export type LogErrorCode = 'file-unreadable' | 'file-unwritable' | 'columns-unknown' | 'log-empty' | 'log-unusable' | 'log-one-visitor' | 'budget-too-small' | 'counts-repeated' | 'counts-foreign' | 'nothing-judged' | 'package-missing';

/** A log or a catalogue that cannot be used; the text says why and what to do, the command ends with exit code 1. */
export class LogError extends Error {
  override readonly name = 'LogError';

  constructor(
    readonly code: LogErrorCode,
    message: string,
    details?: { readonly cause?: unknown },
  ) {
    super(message, details);
  }
}

/** What the system says in code, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'it is a file, not a folder',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  Z_BUF_ERROR: 'it is cut off: the packed data has no end',
  Z_DATA_ERROR: 'its packed data is damaged, or it is no .gz',
};

/** The error for a file or folder that cannot be read, as one sentence. */
export function unreadable(path: string, cause: unknown): LogError {
  if (cause instanceof LogError) return cause;
  const { code = '', message = String(cause) } = cause instanceof Error ? (cause as NodeJS.ErrnoException) : {};
  // DuckDB puts the statement behind an empty line.
  return new LogError('file-unreadable', `${path} cannot be read: ${REASONS[code] ?? message.split(/\n\s*\n/, 1)[0]}`, { cause });
}
