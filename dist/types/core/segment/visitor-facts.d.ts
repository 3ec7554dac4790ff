import type { VisitEvent } from '../event.js';
import type { ProfileView } from '../profile/view.js';
import type { SegmentFacts } from './facts.js';
/**
 * What Selvedge itself knows of a visitor, as segments ask it; what only the site knows (`traits`, `visit`, `device`, `language`, purchases further back than 30 days) is the site's to add:
 * `{ ...visitorFacts(…), device: 'phone' }`.
 *
 * @param view What `profile()` gives.
 * @param events Those stored, as `exportData()` gives them, in any order.
 * @param now Epoch milliseconds.
 * @param offset As `timeFacts` takes it.
 */
export declare function visitorFacts({ interests, declared }: Pick<ProfileView, 'interests' | 'declared'>, events: readonly VisitEvent[], now: number, offset: number): SegmentFacts;
//# sourceMappingURL=visitor-facts.d.ts.map