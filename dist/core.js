export { ACTION_WEIGHTS, PRESETS, assignArm, chooseVariant, decodeSnapshot, describeReason, emptyProfile, encodeSnapshot, foldEvents, parseEvent, parseOptions, planMoves, projectProfile, rankItems, resolveConsent, viewProfile } from './shared6.js';
export { SelvedgeError, parseTags } from './shared3.js';
export { hash32 } from './shared4.js';
export { parseItem } from './shared2.js';
//# sourceMappingURL=core.js.map
