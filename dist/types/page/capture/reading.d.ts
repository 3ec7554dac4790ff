import type { Dwell } from './dwell.js';
/**
 * The dwell on an article, which is also watched for being read through: once a second, while the page is visible. Then it has nothing more
 * to take. Hidden, it watches nothing.
 *
 * @param onRead Called once at most; must not throw.
 */
export declare function measureReading(root: Document, dwell: Dwell, visible: boolean, onRead: () => void): Dwell;
//# sourceMappingURL=reading.d.ts.map