export { ACTION_WEIGHTS, PRESETS, assignArm, chooseVariant, decodeSnapshot, describeReason, emptyProfile, encodeSnapshot, foldEvents, parseEvent, parseItem, parseOptions, planMoves, projectProfile, rankItems, resolveConsent, viewProfile } from './shared3.js';
export { SelvedgeError, hash32, parseTags } from './shared2.js';
//# sourceMappingURL=core.js.map
