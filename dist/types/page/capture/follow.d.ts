import { type Report } from '../../core/errors.js';
import type { DataLayerEvent } from '../../core/structured/data-layer.js';
import { type AnalyticsLike } from '../../core/structured/segment.js';
/** Hears what an analytics library is told to track. @returns Ends it, also where the library has no way to. */
export declare function followTracks(analytics: AnalyticsLike, report: Report, take: (event: DataLayerEvent) => void): () => void;
//# sourceMappingURL=follow.d.ts.map