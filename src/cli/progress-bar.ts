import { SingleBar } from 'cli-progress';

export interface ProgressBar {
  /** @param share Of all the work, 0 to 1. */
  show(stage: string, share: number): void;
  /** Stopping twice is harmless. */
  stop(): void;
}

/** A bar on a terminal, a line for each stage elsewhere. */
export function openBar(): ProgressBar {
  let last = '';
  if (!process.stderr.isTTY) return { show: (stage) => stage !== last && console.error((last = stage)), stop: () => undefined };
  const bar = new SingleBar({ format: '{bar} {percentage} %  {stage}', hideCursor: true, stream: process.stderr, clearOnComplete: true });
  bar.start(100, 0, { stage: '' });
  return { show: (stage, share) => bar.update(Math.round(100 * share), { stage }), stop: () => bar.stop() };
}
