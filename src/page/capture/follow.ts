import { attempt, type Report } from '../../core/errors.js';
import type { DataLayerEvent } from '../../core/structured/data-layer.js';
import { eventOfTrack, type AnalyticsLike } from '../../core/structured/segment.js';

/** Hears what an analytics library is told to track. @returns Ends it, also where the library has no way to. */
export function followTracks(analytics: AnalyticsLike, report: Report, take: (event: DataLayerEvent) => void): () => void {
  let isOver = false;
  const listener = (name: unknown, properties: unknown) => {
    if (isOver) return;
    attempt(report, 'page-failed', 'A call of the analytics library could not be read', () => {
      const event = eventOfTrack(name, properties);
      if (event) take(event);
    });
  };
  analytics.on('track', listener);
  return () => {
    if (!isOver) analytics.off?.('track', listener);
    isOver = true;
  };
}
