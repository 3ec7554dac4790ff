// What the built files may do all the same. Whatever else a rule meets is a finding, so a new use of the browser begins with a line here.
import { LANGUAGE } from './names.mjs';

/**
 * Globals. None of them sends, loads or leaves by being read or called; what they lead to is looked at by its own name. `fetch` is not
 * among them, nor is any constructor that loads.
 */
export const GLOBALS = new Set([
  ...LANGUAGE,
  // Where one is, what is kept there, what is on the page.
  ...['window', 'globalThis', 'document', 'location', 'navigator', 'performance', 'console', 'localStorage', 'indexedDB', 'BroadcastChannel'],
  ...['IDBCursor', 'IDBDatabase', 'IDBIndex', 'IDBKeyRange', 'IDBObjectStore', 'IDBRequest', 'IDBTransaction'],
  ...['Document', 'Element', 'HTMLAnchorElement', 'HTMLHeadingElement', 'HTMLImageElement', 'HTMLTemplateElement', 'Node', 'ShadowRoot', 'CSSStyleSheet'],
  ...['AbortController', 'CustomEvent', 'DOMException', 'IntersectionObserver', 'MutationObserver', 'URL', 'URLSearchParams'],
  ...['cancelAnimationFrame', 'clearInterval', 'clearTimeout', 'getComputedStyle', 'getSelection', 'innerHeight', 'requestAnimationFrame', 'requestIdleCallback', 'setInterval', 'setTimeout'],
]);

/** Of objects that can send or leave, these members only. Reading a location is no way to change it: writes are findings. */
export const MEMBERS = {
  window: new Set([
    ...['Cookiebot', 'didomiOnReady', 'OneTrust', 'OnetrustActiveGroups', 'Shopify', 'UC_UI', '__gpp', '__tcfapi', '__ucCmp'], // consent tools
    ...['addEventListener', 'clearInterval', 'clearTimeout', 'cookieStore', 'dataLayer', 'document', 'innerHeight', 'location', 'navigation', 'navigator', 'removeEventListener', 'scrollY', 'selvedge', 'setInterval', 'setTimeout'],
  ]),
  navigator: new Set(['globalPrivacyControl', 'webdriver']),
  location: new Set(['hash', 'href', 'origin', 'pathname', 'search']),
  history: new Set(),
  navigation: new Set(['addEventListener']),
  cookieStore: new Set(['addEventListener']),
};

/** What may be written on the window: one's own name, and the list of callbacks that Didomi asks for. */
export const WRITABLE = new Set(['selvedge', 'didomiOnReady']);

/** Modules that may be imported: the one dependency, and files that lie beside and are scanned as well. Not model.js, which may load. */
export const MODULES = /^(idb|\.\/(?!model\.js$)[\w-]+\.js)$/;

/**
 * Code that a rule would name, as `plainCode` writes it, and how often it may stand in one file: the next use of the same is a finding.
 *
 * @type {readonly { code: string, most: number, why: string }[]}
 */
export const CODE = [
  { code: "Reflect.get(Document.prototype,'currentScript',document)", most: 1, why: 'An image named currentScript would shadow the plain property.' },
  { code: "_.dispatchEvent(new CustomEvent('selvedge:decision',{bubbles:true,detail:_}))", most: 1, why: 'Tells the site what was decided. An event of this type follows no link.' },
  { code: '_.animate({opacity:[0,0]},_)', most: 1, why: 'Holds a list back without a style attribute.' },
  { code: '_.animate({opacity:[0,0]},1e9)', most: 1, why: 'The same, minified.' },
  { code: "`${_}*{order:9999}${_.map((_,_)=>`${_}:nth-child(${_+1}){order:${_}}`).join('')}`", most: 1, why: 'The one style sheet: places of cards, by a selector that JSON.stringify has quoted.' },
  { code: 'String.fromCodePoint(_)', most: 1, why: 'Decodes `&#8364;` in a text. What comes out is shown to nobody and is no name of a property.' },
  { code: "atob('SELVEDGE-MODEL')", most: 1, why: "selvedge-model.js: the model's bytes stand in the file as a text." },
  { code: 'atob(_)', most: 1, why: 'The same, readable.' },
  { code: 'new TextDecoder()', most: 2, why: "Ids in the model's bytes." },
  { code: 'indexedDB.open(_,_)', most: 1, why: 'Opens a database; windows are opened by the same name.' },
  { code: '_.addEventListener(_,()=>void _.setTimeout(()=>_(_)),{capture:true,signal:_})', most: 1, why: 'Events of consent tools. In modules the names of the events come from another file.' },
  // idb wraps the objects of IndexedDB in proxies, and the methods there get them as `this`.
  { code: 'new Proxy(_,_)', most: 2, why: 'idb: around an object, and around a cursor' },
  { code: '_(this)', most: 1, why: 'idb: unwrap(this)' },
  { code: '_.get(this)', most: 1, why: 'idb: the cursor that a proxy stands for' },
  { code: '_=this', most: 1, why: 'idb: a cursor that is gone through' },
  { code: 'this.transaction', most: 1, why: 'idb: a shortcut of its database' },
  { code: '_.set(this,_.get(this)[_](..._))', most: 2, why: 'idb: moves a cursor. Named twice, for `this` and for the method' },
  { code: 'return(await Promise.all([_[_](..._),_&&_.done]))[0]', most: 1, why: 'idb: a shortcut of its database, by the name of the method of a store' },
];

/** The one request that there is, in model.js: for the model, from where the site says. */
export const REQUEST = 'fetch(_,_)';
