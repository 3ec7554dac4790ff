// Names: the language's own, and what can send, load, leave or listen in a browser.

/** The language's own: they lead to no page. `Function`, `eval`, `Reflect` and `Proxy` are not among them. */
export const LANGUAGE = new Set([
  ...['Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'DataView', 'Date', 'Error', 'Float32Array', 'Float64Array', 'Infinity', 'Int16Array', 'Int32Array', 'Int8Array', 'Intl', 'JSON', 'Map', 'Math', 'NaN'],
  ...['Number', 'Object', 'Promise', 'RangeError', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'WeakMap', 'WeakRef', 'WeakSet', 'arguments', 'undefined'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'isFinite', 'isNaN', 'parseFloat', 'parseInt', 'queueMicrotask', 'structuredClone'],
]);

/** Never to be reached, on whatever object: as a property or as a text that could become its name. */
export const FORBIDDEN = new Set([
  // Requests and connections.
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'sendBeacon', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'Request', 'RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection'],
  ...['Notification', 'showNotification', 'pushManager', 'backgroundFetch', 'PaymentRequest', 'registerProtocolHandler', 'caches', 'credentials', 'geolocation', 'sharedStorage', 'joinAdInterestGroup', 'runAdAuction', 'createObjectURL'],
  // Elements, which load what they name. The product makes none.
  ...['createElement', 'createElementNS', 'Image', 'Audio', 'Option', 'FontFace', 'MediaMetadata', 'adoptNode', 'importNode', 'implementation', 'customElements', 'execCommand'],
  // Other scripts, and scripts from text.
  ...['Worker', 'SharedWorker', 'serviceWorker', 'importScripts', 'Worklet', 'addModule', 'audioWorklet', 'paintWorklet', 'animationWorklet', 'layoutWorklet'],
  ...['eval', 'Function', 'constructor', '__proto__', '__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__', 'getPrototypeOf', 'setPrototypeOf', 'getOwnPropertyDescriptor', 'getOwnPropertyDescriptors'],
  // Elements from text.
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTML', 'setHTMLUnsafe', 'parseHTML', 'parseHTMLUnsafe', 'createContextualFragment', 'parseFromString', 'DOMParser', 'XSLTProcessor', 'srcdoc', 'writeln'],
  // Style from text, which can name addresses.
  ...['replaceSync', 'insertRule', 'addRule', 'cssText', 'setProperty', 'attributeStyleMap', 'animate', 'KeyframeEffect', 'setKeyframes'],
  // Attributes by a way around `setAttribute`.
  ...['attributes', 'getAttributeNode', 'getAttributeNodeNS', 'setAttributeNode', 'setAttributeNodeNS', 'createAttribute', 'createAttributeNS', 'setNamedItem', 'setNamedItemNS'],
  // Leaving, and changing where one is.
  ...['submit', 'requestSubmit', 'reload', 'navigate', 'pushState', 'replaceState', 'traverseTo', 'click', 'dispatchEvent'],
  // Other windows.
  ...['postMessage', 'onmessage', 'onmessageerror', 'MessageChannel', 'opener'],
  // Names put together where nobody can read them, and properties by another way.
  ...['atob', 'fromCharCode', 'fromCodePoint', 'unescape', 'TextDecoder', 'Reflect', 'Proxy'],
]);

/** Of these some are words that a script may well hold as a text: this is the type of an event too. */
export const MAY_BE_TEXT = new Set(['click']);

/** Forbidden when called, or on one of the browser's objects; one's own objects may have properties of that name. */
export const FORBIDDEN_CALLS = new Set(['open', 'write', 'back', 'forward', 'go', 'assign', 'share', 'play', 'print', 'requestStorageAccess']);

/** Calls whose meaning is in what they are given: they must be called where they are named. */
export const BY_ARGUMENTS = new Set(['setAttribute', 'setAttributeNS', 'toggleAttribute', 'addEventListener', 'setTimeout', 'setInterval', 'requestIdleCallback']);

/** Setting one of these, on an element, a style, a location or a document, makes the browser load, send or leave. */
export const ADDRESSES = new Set([
  ...['src', 'srcset', 'imageSrcset', 'srcObject', 'href', 'action', 'formAction', 'poster', 'data', 'ping', 'attributionSrc', 'codeBase', 'lowsrc', 'content', 'target', 'rel', 'media', 'loading', 'preload', 'autoplay'],
  ...['style', 'background', 'backgroundImage', 'background-image', 'listStyle', 'listStyleImage', 'borderImage', 'borderImageSource', 'cursor', 'mask', 'maskImage', 'filter', 'clipPath', 'shapeOutside'],
  ...['location', 'hash', 'host', 'hostname', 'pathname', 'port', 'protocol', 'search', 'cookie', 'domain'],
]);

/** In any text: what makes a style sheet, an address or markup load or run. */
export const LOADING_TEXT = /\burl\s*\(|image-set\s*\(|cross-fade\s*\(|(?<![-\w])(src|image)\s*\(|@import|javascript\s*:|<\s*(script|img|iframe|link|object|embed|svg)/i;

/** Attributes that a script may set are marks: nothing that a browser acts on. */
export const HARMLESS_ATTRIBUTE = /^(data-sv-|aria-)/;
