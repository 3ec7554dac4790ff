import { type Report } from '../core/errors.js';
/** The text of the first-paint snapshot; `null` where there is none; `undefined` where storage is blocked, and nothing tells. */
export declare function readSnapshot(scope: string): string | null | undefined;
/** Replaces the snapshot; without a text it is removed. Trouble is reported. */
export declare function writeSnapshot(scope: string, report: Report, text?: string): void;
//# sourceMappingURL=snapshot.d.ts.map