import { type Report } from '../core/errors.js';
/**
 * Tells troubles: each to `onReport` (one about an element once), the first of each code also to the console. A callback that throws is told itself and
 * stops nothing.
 */
export declare function createReport(onReport: Report | undefined): Report;
//# sourceMappingURL=report.d.ts.map