import type { Profile } from '../core/profile/profile.js';
import { type StoreDump } from './event-store.js';
/**
 * Takes what an export of Selvedge holds, to the last field as it would have been stored: the file may have been changed on its way.
 *
 * @param now Epoch milliseconds: what is older than a profile lives would go at once.
 * @throws {SelvedgeError} `option-invalid`, naming the part that is not as it should be.
 */
export declare function parseExport(data: unknown, now: number): StoreDump & {
    readonly profile: Profile;
};
//# sourceMappingURL=import-data.d.ts.map