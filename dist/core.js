export { ACTION_WEIGHTS, PRESETS, assignArm, chooseVariant, decodeSnapshot, describeReason, emptyProfile, encodeSnapshot, foldEvents, parseEvent, parseItem, parseOptions, planMoves, projectProfile, rankItems, resolveConsent, viewProfile } from './shared2.js';
export { SelvedgeError, hash32, parseTags } from './shared.js';
//# sourceMappingURL=core.js.map
