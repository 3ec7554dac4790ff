export { ACTION_WEIGHTS, PRESETS, SelvedgeError, assignArm, chooseVariant, decodeSnapshot, describeReason, emptyProfile, encodeSnapshot, foldEvents, hash32, parseEvent, parseItem, parseOptions, parseTags, planMoves, projectProfile, rankItems, resolveConsent, viewProfile } from './shared.js';
//# sourceMappingURL=core.js.map
