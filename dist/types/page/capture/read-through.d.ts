import { type Report } from '../../core/errors.js';
import type { Dwell } from './dwell.js';
/**
 * The dwell on an article, which is also watched for being read through: once a second, while the page is visible. Then it has nothing more
 * to take. Hidden, it watches nothing.
 *
 * @param onRead Called once at most.
 */
export declare function measureReading(root: Document, report: Report, dwell: Dwell, visible: boolean, onRead: () => void): Dwell;
//# sourceMappingURL=read-through.d.ts.map