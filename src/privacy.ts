// The entry `selvedge/privacy`: for the page of a site on which visitors see what is known of them, and for its privacy policy.
export { privacyNotice } from './core/notice.js';
export type { NoticeContext } from './core/notice.js';
export { storedFields } from './core/stored-fields.js';
export type { StoredField } from './core/stored-fields.js';
