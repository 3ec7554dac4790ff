export { assignArm, chooseVariant, decodeSnapshot, describeReason, emptyProfile, encodeSnapshot, foldEvents, planMoves, projectProfile, rankItems, resolveConsent, viewProfile } from './shared10.js';
export { SelvedgeError, parseTags } from './shared7.js';
export { ACTION_WEIGHTS, PRESETS, parseEvent, parseOptions } from './shared3.js';
export { hash32 } from './shared2.js';
export { parseItem } from './shared6.js';
//# sourceMappingURL=core.js.map
