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
 */
export type LogErrorCode = 'file-unreadable' | 'file-unwritable' | 'columns-unknown' | 'log-empty' | 'log-unusable' | 'log-one-visitor' | 'budget-too-small';

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
