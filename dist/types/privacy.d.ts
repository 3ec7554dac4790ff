export { privacyNotice } from './core/notice.js';
export type { NoticeContext } from './core/notice.js';
export { storedFields } from './core/stored-fields.js';
export type { StoredField } from './core/stored-fields.js';
//# sourceMappingURL=privacy.d.ts.map