import { type Consent, type ConsentDecision, type ConsentSignals } from '../core/consent.js';
import { type Report } from '../core/errors.js';
import { type Arm } from '../core/experiment/holdout.js';
import { type Settings, type TermMultipliers } from '../core/options.js';
import type { VisitEvent } from '../core/event.js';
import type { Profile } from '../core/profile/profile.js';
import type { ListRecipe } from '../core/list-recipe.js';
import { type RankModel } from '../core/rank/model-terms.js';
import { type Projection } from '../core/rank/projection.js';
import type { Hold } from '../core/rank/reason.js';
import type { Suppressed } from '../core/sensitive/suppression.js';
import { type StoreDump } from './event-store.js';
import { type Visitor } from './visitor.js';
/** What is left after `erase()`; `left` names it. */
export interface Erased {
    readonly complete: boolean;
    readonly left: readonly ('database' | 'snapshot' | 'journal')[];
}
/** What may be known of the visitor at this moment: consent, and with it the store, the profile and what to rank by. */
export interface Knowledge {
    /** See `Personalizer.ready`. */
    readonly ready: Promise<void>;
    readonly decision: ConsentDecision & {
        readonly since: number;
    };
    /** The open record of the visitor; `null` without consent and after erasing. */
    readonly visitor: Visitor | null;
    /** `null` before the stored state is read and without a visitor. */
    profile(): Profile | null;
    arm(): Arm | null;
    basis(terms?: TermMultipliers): Projection | Hold;
    /** Takes a word on consent. @param isSilence It is the no of a tool that has said nothing. */
    signal(signals: Omit<ConsentSignals, 'gpc'>, isSilence?: boolean): void;
    /** The page came back from the back/forward cache, where no message of another page reaches it. Not in the small script-tag file. */
    restore(): void;
    /** A page view begins: where the record was erased meanwhile, a new one may begin. */
    resume(): void;
    /** Writes what is waiting and the snapshot, in this very task. */
    leave(): void;
    /** Ranks by a model from now on; not any more without one. Not in the small script-tag file. */
    useModel(model: RankModel | undefined): void;
    /** See `Visitor.amend`; nothing without consent. */
    amend(how: (profile: Profile) => Profile): void;
    /** See `Visitor.refill`; needs consent. Not in the small script-tag file. */
    refill(dump: StoreDump): Promise<void>;
    /** Takes how lists of this page that carry no attributes are found again. Not in the small script-tag file. */
    keepLists(recipes: readonly ListRecipe[]): void;
    /** The text of the first-paint snapshot; `null` where there is none or storage is blocked. */
    snapshot(): string | null;
    /** What stands in the journals of pages and belongs to this profile. Not in the small script-tag file. */
    journal(): readonly VisitEvent[];
    /** True where the visitor, or else the site, wants everybody's order. Not in the small script-tag file. */
    isOff(): boolean;
    /** What was sensitive and left out since the page was loaded, or erased. Not in the small script-tag file. */
    suppressed(): readonly Suppressed[];
    flush(): Promise<void>;
    erase(): Promise<Erased>;
    stop(): void;
}
/** What {@link Knowledge} needs from outside. */
export interface KnowledgeContext {
    readonly settings: Settings & {
        /** A program drives the browser, and the site wants nothing of it known. In the files with everything. */
        readonly isIgnored?: boolean;
    };
    readonly now: () => number;
    readonly random: () => number;
    readonly report: Report;
    /** `navigator.globalPrivacyControl`. */
    readonly gpc: boolean;
    /** What a consent tool says at the start. */
    readonly tool?: Consent | undefined;
    /** Something changed that a decision could depend on. */
    readonly onChange: () => void;
    /** What was known is gone: put the page back. */
    readonly onForgotten: () => void;
}
/** Opens what is known as far as consent goes; everything else waits for {@link Knowledge.signal}. */
export declare function openKnowledge({ settings, now, random, report, gpc, tool, onChange, onForgotten }: KnowledgeContext): Knowledge;
//# sourceMappingURL=knowledge.d.ts.map