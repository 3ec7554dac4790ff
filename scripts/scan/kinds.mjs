// What an expression may be in a browser: a window, a document, another of the browser's objects, or plain data.
import { constantsOf } from './constants.mjs';
import { LANGUAGE } from './names.mjs';
import { elementOf, isFunction, keyOf, spread } from './scopes.mjs';

/** Bits, since one place may hold several. `layer` is the page's data layer, `list` a collection of the browser's objects, `element` any other of them. */
export const KINDS = { window: 1, document: 2, navigator: 4, location: 8, history: 16, navigation: 32, cookieStore: 64, sheet: 128, channel: 256, layer: 512, list: 1024, element: 2048 };
/** Those from which a name that nobody knows may reach anything. */
export const RISKY = ~(KINDS.list | KINDS.channel | KINDS.layer);

/** Those that are followed through properties of the file's own objects as well; for elements that would name half of the file. */
const GREAT = ~(KINDS.list | KINDS.element);

/** Those whose own properties lead on: a copy of a window has everything that the window has. */
export const OWNING = KINDS.window | KINDS.document | KINDS.navigator | KINDS.location | KINDS.history | KINDS.navigation;

/** What of the browser's, of one's own and of consent tools holds data only, and leads to no page. */
const DATA = /^(indexedDB|IDB\w+|localStorage|sessionStorage|performance|console|crypto|URLSearchParams|DOMException|selvedge)$|^(Cookiebot|didomiOnReady|OneTrust|OnetrustActiveGroups|Shopify|UC_UI|__gpp|__tcfapi|__ucCmp)$/;

/** What stands under a name of the browser's, wherever it stands. */
const NAMED = new Map([
  ...['window', 'self', 'globalThis', 'top', 'parent', 'frames', 'defaultView', 'contentWindow', 'view', 'opener', 'source'].map((name) => [name, KINDS.window]),
  ...['document', 'ownerDocument', 'contentDocument'].map((name) => [name, KINDS.document]),
  ...['navigator', 'location', 'history', 'navigation', 'cookieStore'].map((name) => [name, KINDS[name]]),
  ['dataLayer', KINDS.layer],
  ...['children', 'childNodes', 'forms', 'links', 'images', 'scripts', 'cssRules', 'styleSheets', 'adoptedStyleSheets', 'dataset', 'classList', 'elements', 'options'].map((name) => [name, KINDS.list]),
  ...['id', 'tagName', 'localName', 'nodeName', 'textContent', 'innerText', 'length', 'hostname', 'pathname', 'search', 'hash', 'origin', 'referrer', 'cookie', 'language', 'data', 'name', 'value', 'type'].map((name) => [name, 0]),
]);
const LISTS = /^(querySelectorAll|getElementsBy\w+|getRootNodes|getEntries|takeRecords|assigned(Nodes|Elements)|map|filter|slice|concat|flat|flatMap|reverse|sort|toSorted|toReversed|splice|entries|values)$/;
/** Methods of the language's collections: not what a property of the same name of one's own object holds. */
const BUILT_IN = /^(get|set|has|add|delete|clear|next|return|call|apply|bind|then|catch|finally|push|map|filter|find|forEach|keys|values|entries|sort|slice|concat)$/;
/** Those that call back with a place in the list as their second. */
const COUNTS = /^(map|forEach|filter|some|every|find\w*|flatMap)$/;
const TEXTS = /^(getAttribute\w*|hasAttribute|closestText|toString|toLowerCase|matches|contains|getItem|compareDocumentPosition|join|trim|split|match|test|indexOf|findIndex|some|every|includes)$/;

/**
 * @param {import('./scopes.mjs').Names} names
 * @returns {{ kindOf(node: import('./scopes.mjs').Node | null): number, functionsOf(node: import('./scopes.mjs').Node): import('./scopes.mjs').Node[] }}
 */
export function readKinds(names) {
  const held = new Map(); // a binding, or the name of a property of one's own -> bits
  const fields = new Map(); // name of a property of one's own -> what it may hold
  const inParameters = new Set(); // pairs that are noted already
  const users = new Map(); // binding -> its identifiers
  for (const [node, binding] of names.bindings) users.set(binding, [...(users.get(binding) ?? []), node]);
  const bindings = [...users.keys()];

  for (const node of names.nodes) noteFields(node);
  for (const node of names.nodes) if (isFunction(node) && isHandedOut(node)) for (const parameter of node.params) letIn(parameter);
  for (let size = -1; size !== inParameters.size; ) {
    size = inParameters.size;
    for (const node of names.nodes) if (node.type === 'CallExpression' || node.type === 'NewExpression') noteCall(node);
    settle();
  }
  return { kindOf, functionsOf };

  function settle() {
    for (let changed = true; changed; ) {
      changed = false;
      const note = (place, values, followed) => {
        const before = held.get(place) ?? 0;
        const now = values.reduce((kinds, value) => kinds | (kindOf(value) & followed), before);
        if (now !== before) changed = true;
        held.set(place, now);
      };
      for (const binding of bindings) note(binding, binding.values, ~0);
      for (const [name, values] of fields) note(name, values, GREAT);
    }
  }

  /** Whether others than this file's own calls can call a function. */
  function isHandedOut(node) {
    const parent = names.parents.get(node);
    if (parent.arguments) return false; // called at once, or called back: what comes then is noted
    const name = node.type === 'FunctionDeclaration' ? node.id : parent.type === 'VariableDeclarator' && parent.init === node ? parent.id : null;
    const binding = names.bindings.get(name);
    return !binding || users.get(binding).some((user) => user !== name && !isInSight(user));
  }

  /** It is called there, or given to a function of this file, whose calls are looked at as well. */
  function isInSight(user) {
    const parent = names.parents.get(user);
    return parent.callee === user || (parent.type === 'CallExpression' && functionsOf(parent.callee).length > 0);
  }

  function letIn(parameter) {
    for (const [place] of spread(parameter, parameter)) {
      const binding = names.bindings.get(place);
      if (binding) binding.isLetIn = true;
    }
  }

  function noteFields(node) {
    const note = (key, value) => typeof key === 'string' && fields.set(key, [...(fields.get(key) ?? []), value]);
    if (node.type === 'Property' && names.parents.get(node).type === 'ObjectExpression') note(keyOf(node), node.value);
    if (node.type === 'MethodDefinition' || (node.type === 'PropertyDefinition' && node.value)) note(keyOf(node), node.value);
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') note(keyOf(node.left), node.right);
  }

  /** What a call hands over, in the parameters of what is called, or of the functions that it hands to the browser. */
  function noteCall(call) {
    for (const called of functionsOf(call.callee)) call.arguments.forEach((argument, index) => handOver(called, index, argument));
    if (call.callee.type !== 'MemberExpression' || functionsOf(call.callee).length > 0) return;
    for (const argument of call.arguments) {
      for (const callback of isFunction(argument) ? [argument] : argument.type === 'Identifier' ? functionsOf(argument) : []) {
        callback.params.forEach((_, index) => handOver(callback, index, index === 1 && COUNTS.test(keyOf(call.callee)) ? { type: 'Number', start: 0, end: 0 } : elementOf(call.callee.object)));
      }
    }
  }

  function handOver(called, index, value) {
    const parameter = called.params[index] ?? called.params.at(-1);
    if (!parameter || (index >= called.params.length && parameter.type !== 'RestElement')) return;
    const rest = parameter.type === 'RestElement';
    for (const [place, part] of spread(parameter, rest ? { type: 'ArrayExpression', start: value.start, end: value.end, elements: [value] } : value)) {
      const binding = names.bindings.get(place);
      const pair = `${place.start} ${value.type} ${value.start} ${value.end}`;
      if (!binding || inParameters.has(pair)) continue;
      inParameters.add(pair);
      binding.values.push(part);
    }
  }

  /** Functions of this file that an expression may be, as far as names tell. */
  function functionsOf(node, depth = 0) {
    if (!node || depth > 4) return [];
    if (isFunction(node)) return [node];
    const each = (nodes) => [...new Set(nodes.flatMap((one) => functionsOf(one, depth + 1)))];
    if (node.type === 'Identifier') return each(names.bindings.get(node)?.values ?? []);
    if (node.type === 'ChainExpression') return each([node.expression]);
    if (node.type === 'ConditionalExpression') return each([node.consequent, node.alternate]);
    if (node.type === 'LogicalExpression') return each([node.left, node.right]);
    if (node.type === 'MemberExpression' && node.computed) return tableOf(node.object) ?? [];
    if (node.type === 'MemberExpression') return !isLanguage(node.object) && typeof keyOf(node) === 'string' && !BUILT_IN.test(keyOf(node)) ? each(fields.get(keyOf(node)) ?? []) : [];
    if (node.type === 'Part') return typeof node.key === 'string' ? each(fields.get(node.key) ?? []) : [];
    return [];
  }

  /** The functions of a table that this file holds: `{ one: watchOne, other: watchOther }`. */
  function tableOf(node) {
    if (node.type === 'Identifier') {
      const { values = [] } = names.bindings.get(node) ?? {};
      return values.length === 1 && values[0].type !== 'Identifier' ? tableOf(values[0]) : null;
    }
    if (node.type !== 'ObjectExpression') return null;
    const functions = node.properties.map((property) => (property.type === 'Property' && !property.computed ? functionsOf(property.value, 3) : []));
    const isKnown = (property, index) => functions[index].length > 0 || names.bindings.get(property.value)?.isLetIn === true; // imported: looked at in its file
    return functions.length > 0 && node.properties.every(isKnown) ? functions.flat() : null;
  }

  function kindOf(node, depth = 0) {
    if (!node || depth > 12) return 0;
    const any = (nodes) => nodes.reduce((kinds, each) => kinds | kindOf(each, depth + 1), 0);
    switch (node.type) {
      case 'Identifier': {
        const binding = names.bindings.get(node);
        if (binding) return held.get(binding) ?? 0;
        return NAMED.get(node.name) ?? (LANGUAGE.has(node.name) || DATA.test(node.name) ? 0 : KINDS.element);
      }
      case 'MemberExpression':
        return memberKind(any([node.object]), keyOf(node));
      case 'Part':
        return memberKind(any([node.object]), node.key);
      case 'Element':
        return inList(any([node.list]));
      case 'CallExpression':
        return callKind(node, depth);
      case 'NewExpression':
        if (node.callee.type !== 'Identifier' || names.bindings.has(node.callee)) return 0;
        if (node.callee.name === 'Proxy') return any(node.arguments);
        if (LANGUAGE.has(node.callee.name)) return listOf(any(node.arguments));
        return { BroadcastChannel: KINDS.channel, CSSStyleSheet: KINDS.sheet | KINDS.element, URL: 0 }[node.callee.name] ?? (DATA.test(node.callee.name) ? 0 : KINDS.element);
      case 'ArrayExpression':
        return listOf(any(node.elements));
      case 'ChainExpression':
      case 'ParenthesizedExpression':
        return any([node.expression]);
      case 'SpreadElement':
      case 'AwaitExpression':
        return any([node.argument]);
      case 'ConditionalExpression':
        return any([node.consequent, node.alternate]);
      case 'LogicalExpression':
        return any([node.left, node.right]);
      case 'AssignmentExpression':
        return any([node.right]);
      case 'SequenceExpression':
        return any([node.expressions.at(-1)]);
      default:
        return 0;
    }
  }

  /** A list of what may be a window is kept apart from a list of elements. */
  function listOf(kinds) {
    return kinds === 0 ? 0 : KINDS.list | (kinds & GREAT);
  }

  /** What comes out of a list, or is told by what is no list: an event, a record. */
  function inList(kinds) {
    if ([0, KINDS.layer, KINDS.channel].includes(kinds)) return 0;
    return kinds & KINDS.list ? kinds & GREAT || KINDS.element : KINDS.element;
  }

  /** `Object`, `Promise`: what they give back is made of what they are given. */
  function isLanguage(node) {
    return node.type === 'Identifier' && !names.bindings.has(node) && LANGUAGE.has(node.name);
  }

  function memberKind(owner, key) {
    const named = typeof key === 'string' ? [key] : key === null ? null : constantsOf(key, names);
    if (owner === 0) return (named ?? []).reduce((kinds, name) => kinds | (held.get(name) ?? 0), 0);
    if (owner === KINDS.layer) return 0; // its entries are the page's data
    if (owner & KINDS.list && (named === null || named.every((name) => /^\d+$/.test(name)))) return inList(owner);
    if (key === null) return owner; // the rest of an object is as good as the object
    return (named ?? ['']).reduce((kinds, name) => kinds | (NAMED.get(name) ?? (DATA.test(name) ? 0 : KINDS.element)), 0);
  }

  function callKind(call, depth) {
    const { callee } = call;
    const called = functionsOf(callee);
    if (called.length > 0) return called.flatMap((each) => names.returns.get(each) ?? []).reduce((kinds, value) => kinds | kindOf(value, depth + 3), 0);
    if (callee.type !== 'MemberExpression') return 0;
    const name = keyOf(callee);
    const owner = kindOf(callee.object, depth + 1);
    if (isLanguage(callee.object)) return listOf(call.arguments.reduce((kinds, each) => kinds | kindOf(each, depth + 1), 0));
    if (owner === 0 || owner === KINDS.layer || TEXTS.test(name)) return 0;
    if (owner & KINDS.list) return LISTS.test(name) ? owner : inList(owner);
    return LISTS.test(name) ? KINDS.list : KINDS.element;
  }
}
