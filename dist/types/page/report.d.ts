import { type Report } from '../core/errors.js';
/**
 * Tells troubles: each to `onReport` (of those about an element each text once), each text once to the console. A callback that throws
 * is told itself and stops nothing.
 */
export declare function createReport(onReport: Report | undefined): Report;
//# sourceMappingURL=report.d.ts.map