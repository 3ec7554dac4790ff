export { createPersonalizer } from './create.js';
export type { Chosen, Explanation, ExportedData, PageLine, Personalizer, RankOptions, Status, VariantInput } from './personalizer.js';
export { describeReason, SelvedgeError } from './core/index.js';
export type { Arm, Consent, ConsentSource, Declared, Diversity, ErrorCode, EventInput, EventName, Hold, InterestView, ItemInput, Options, Preset, ProfileView, Ranked, Reason, RecentItems, Report, Again, Tag, TagInput, Term, TermMultipliers, } from './core/index.js';
export type { ListLine } from './core/list-shape.js';
export type { RankModel } from './core/rank/model-terms.js';
export type { KnownCard } from './core/known-cards.js';
export type { Sensitive } from './core/sensitive/options.js';
export type { Suppressed } from './core/sensitive/suppression.js';
export type { DeclareInput } from './core/declare.js';
export type { Source } from './core/structured/found-item.js';
export type { AnalyticsLike } from './core/structured/segment.js';
export type { DecisionDetail } from './page/render/announce.js';
export type { StoreDump } from './store/event-store.js';
export type { Failure } from './store/failure.js';
export type { Erased } from './store/knowledge.js';
//# sourceMappingURL=index.d.ts.map