// Goes through a script and names what in it can send, load, leave or listen.
import { GLOBALS, MEMBERS, MODULES, WRITABLE } from './allowed.mjs';
import { constantsOf, isNumber } from './constants.mjs';
import { KINDS, OWNING, readKinds, RISKY } from './kinds.mjs';
import { ADDRESSES, BY_ARGUMENTS, FORBIDDEN, FORBIDDEN_CALLS, HARMLESS_ATTRIBUTE, LOADING_TEXT, MAY_BE_TEXT } from './names.mjs';
import { isFunction, keyOf, spread } from './scopes.mjs';
import { readSurroundings } from './surroundings.mjs';

/** To write to one of these is to leave, or to leave something where others read it. */
const NEVER_WRITTEN = KINDS.window | KINDS.location | KINDS.navigator | KINDS.history;

/** What another window or a server sends. */
const MESSAGE = /^message(error)?$/;

/** Methods of `Object` that write properties. */
const OBJECT_CHANGES = /^(assign|defineProperty|defineProperties)$/;

/**
 * @typedef {import('./scopes.mjs').Node} Node
 * @typedef {{ node: Node, what: string, shown: Node }} Way `node` is where it stands, `shown` what is compared with the code that is allowed.
 *
 * @param {import('./scopes.mjs').Names} names
 * @returns {Way[]} Every use of what is not on one of the lists, in the order of the file.
 */
export function findWays(names) {
  const { bindings, parents } = names;
  const { kindOf, functionsOf } = readKinds(names);
  const { widest, statementOf, isCalled, isKey, isOwnThis } = readSurroundings(parents);
  const found = [];
  const report = (node, what, shown = node) => void found.push({ node, what, shown });

  for (const node of names.globals) lookAtGlobal(node);
  for (const node of names.nodes) look(node);
  return found.sort((one, other) => one.node.start - other.node.start);

  function look(node) {
    switch (node.type) {
      case 'MemberExpression':
        return lookAtMember(node, keyOf(node), kindOf(node.object), isCalled(node));
      case 'ObjectPattern':
        return lookAtPattern(node);
      case 'AssignmentExpression':
        return lookAtWrite(node.left, node.right);
      case 'UpdateExpression':
        return lookAtWrite(node.argument, node);
      case 'ForOfStatement':
      case 'ForInStatement':
        return node.left.type === 'VariableDeclaration' ? undefined : lookAtWrite(node.left, node.right);
      case 'CallExpression':
      case 'NewExpression':
        return lookAtCall(node);
      case 'Literal':
        return lookAtText(node, [node.value]);
      case 'TemplateElement':
        return lookAtText(node, [node.value.cooked]);
      case 'BinaryExpression':
      case 'TemplateLiteral':
        return lookAtText(node, constantsOf(node, names) ?? []);
      case 'WithStatement':
        return report(node, 'with, in which nobody knows what a name is');
      case 'ThisExpression':
        return isOwnThis(node) ? undefined : report(parents.get(node), 'this, which may be the window');
      case 'SpreadElement':
        return parents.get(node).type === 'ObjectExpression' && kindOf(node.argument) & OWNING ? report(node, 'a copy of the window') : undefined;
      case 'ImportExpression':
        return report(node, 'import()');
      case 'MetaProperty':
        return node.meta.name === 'import' ? report(node, 'import.meta') : undefined;
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
        return node.source && !MODULES.test(node.source.value) ? report(node, 'a module from elsewhere') : undefined;
      default:
        return undefined;
    }
  }

  function lookAtGlobal(node) {
    const { name } = node;
    const parent = parents.get(node);
    if (!GLOBALS.has(name)) report(widest(node), `the global ${name} is not on the list`);
    else if (BY_ARGUMENTS.has(name) && parent.callee !== node && parent.operator !== 'typeof') report(node, `${name} by another name`);
  }

  /** @param {string | Node} key @param {number} owner What it may be a member of. */
  function lookAtMember(node, key, owner, called) {
    const keys = typeof key === 'string' ? [key] : constantsOf(key, names);
    if (keys === null) {
      if (isNumber(key, names)) return;
      if (owner & RISKY) report(node, "a name that is not known, on one of the browser's objects");
      else if (called && functionsOf(node).length === 0) report(widest(node), 'a method whose name is not known', statementOf(node));
      else if (node.type === 'Property') report(node, 'a name that is not known, in a pattern');
      return;
    }
    const isWord = (name) => MAY_BE_TEXT.has(name) && typeof key !== 'string' && key.type !== 'Literal' && owner === 0 && !called;
    for (const name of keys) if (!isWord(name)) lookAtName(node, name, owner, called);
  }

  function lookAtName(node, name, owner, called) {
    if (name === 'replaceSync' && called) return; // looked at with what it is given
    if (name === 'postMessage' && owner === KINDS.channel) return; // speaks to one's own tabs only
    const kind = Object.keys(MEMBERS).find((each) => owner === KINDS[each]);
    if (FORBIDDEN.has(name)) report(widest(node), name);
    else if (kind && !MEMBERS[kind].has(name)) report(widest(node), `${kind}.${name} is not on the list`);
    else if (FORBIDDEN_CALLS.has(name) && (called || owner !== 0) && !isObjectChange(node, name)) report(widest(node), name);
    else if ((BY_ARGUMENTS.has(name) || isObjectChange(node, name)) && !called) report(widest(node), `${name} by another name`);
  }

  /** Called, it is looked at with what it is given. */
  function isObjectChange(node, name) {
    return OBJECT_CHANGES.test(name) && node.type === 'MemberExpression' && isGlobalObject(node.object);
  }

  function isGlobalObject(node) {
    return node.name === 'Object' && !bindings.has(node);
  }

  /** `const { fetch: get } = window`, also among parameters. */
  function lookAtPattern(pattern) {
    const properties = pattern.properties.filter(({ type }) => type === 'Property');
    const owner = properties.reduce((kinds, property) => kinds | ownerOf(property.value), kindOf(parents.get(pattern).init ?? parents.get(pattern).right));
    for (const property of properties) lookAtMember(property, keyOf(property), owner, false);
  }

  /** What a variable of a pattern may have been taken from. */
  function ownerOf(place) {
    const parts = bindings.get(place.type === 'AssignmentPattern' ? place.left : place)?.values.filter(({ type }) => type === 'Part') ?? [];
    return parts.reduce((kinds, part) => kinds | kindOf(part.object), 0);
  }

  function lookAtWrite(target, value) {
    for (const [place] of spread(target, value)) {
      if (place.type === 'Identifier' && !bindings.has(place)) report(parents.get(place), `the global ${place.name} is written`);
      if (place.type === 'MemberExpression') lookAtWrittenMember(place);
    }
  }

  function lookAtWrittenMember(place) {
    const keys = typeof keyOf(place) === 'string' ? [keyOf(place)] : (constantsOf(place.property, names) ?? []);
    const owner = kindOf(place.object);
    const address = keys.find((name) => ADDRESSES.has(name));
    if (address) report(parents.get(place), `${address} is written`);
    else if (owner & NEVER_WRITTEN && keys.some((name) => !WRITABLE.has(name))) report(parents.get(place), `${keys} of the window, its location or its navigator is written`);
    else if (owner !== 0 && keys.some((name) => /^on[a-z]+$/.test(name))) report(parents.get(place), 'a handler is written');
  }

  function lookAtCall(node) {
    const { callee, arguments: given } = node;
    if (callee.type === 'Identifier' && bindings.has(callee)) return lookAtOwnCall(node, callee);
    const [name] = callee.type === 'MemberExpression' ? (typeof keyOf(callee) === 'string' ? [keyOf(callee)] : (constantsOf(callee.property, names) ?? [])) : [callee.name];
    switch (name) {
      case 'replaceSync':
        return report(node, name, textOf(given[0]));
      case 'replace': // of a text it has two
        return given.length === 1 ? report(node, 'replace, of a location or a style sheet') : undefined;
      case 'setAttribute':
      case 'setAttributeNS':
      case 'toggleAttribute':
        return lookAtAttribute(node, given[name.endsWith('NS') ? 1 : 0]);
      case 'addEventListener':
        return lookAtListener(node, constantsOf(given[0], names));
      case 'push':
      case 'unshift':
      case 'splice':
        return callee.object && kindOf(callee.object) & KINDS.layer ? report(node, 'the data layer is written, from which other scripts send') : undefined;
      case 'setTimeout':
      case 'setInterval':
        return isFunctionForSure(given[0]) ? undefined : report(node, `${name} of what may be a text`);
      default:
        return callee.type === 'MemberExpression' && isGlobalObject(callee.object) ? lookAtObjectCall(node, name) : undefined;
    }
  }

  function lookAtAttribute(node, attribute) {
    const attributes = constantsOf(attribute, names);
    if (!attributes?.every((each) => HARMLESS_ATTRIBUTE.test(each))) report(node, `the attribute ${attributes ?? 'that nobody knows'} is set`);
  }

  function lookAtListener(node, types) {
    if (types === null) report(node, 'a listener to what is not known');
    else if (types.some((type) => MESSAGE.test(type)) && kindOf(node.callee.object) !== KINDS.channel) report(node, 'a listener to messages');
  }

  /** `const method = object[name]; method(text)` calls what nobody knows. */
  function lookAtOwnCall(node, callee) {
    const isUnknown = (value) =>
      value.type === 'MemberExpression' && value.computed && /^(VariableDeclarator|AssignmentExpression)$/.test(parents.get(value).type) && constantsOf(value.property, names) === null && !isNumber(value.property, names);
    if (bindings.get(callee).values.some(isUnknown)) report(node, 'a method whose name is not known');
  }

  function lookAtObjectCall(node, name) {
    const [first, ...rest] = node.arguments;
    if (first && !/^(keys|is|hasOwn|freeze)$/.test(name) && kindOf(first) & OWNING) return report(node, `Object.${name} of the window or one of its parts`);
    if (!OBJECT_CHANGES.test(name)) return undefined;
    const isNew = /^(ObjectExpression|ArrayExpression|NewExpression|ArrowFunctionExpression|FunctionExpression)$/.test(first?.type);
    const isHarmless = (source) => source.type === 'ObjectExpression' && source.properties.every((each) => each.type === 'Property' && typeof keyOf(each) === 'string' && !ADDRESSES.has(keyOf(each)));
    return isNew || (rest.length > 0 && rest.every(isHarmless)) ? undefined : report(node, `Object.${name} of what is not known`);
  }

  /** The text that a function of this file makes, where there is one. */
  function textOf(node) {
    const returned = node?.type === 'CallExpression' ? functionsOf(node.callee).flatMap((each) => names.returns.get(each)) : [];
    return returned.length === 1 ? returned[0] : node;
  }

  function lookAtText(node, texts) {
    for (const text of texts) {
      if (typeof text !== 'string') continue;
      if (LOADING_TEXT.test(text)) report(node, 'a text that can load');
      else if ((FORBIDDEN.has(text) || (MESSAGE.test(text) && !isListened(node))) && !MAY_BE_TEXT.has(text) && !isKey(node)) report(node, `${text}, as a text`);
    }
  }

  /** Whether a text is what `addEventListener` is given, which is looked at with it. */
  function isListened(node) {
    const { callee } = parents.get(node);
    return callee?.type === 'MemberExpression' && keyOf(callee) === 'addEventListener';
  }

  /** A parameter is as sure as what it is given in this file. */
  function isFunctionForSure(node, depth = 0) {
    if (!node || depth > 4) return false;
    if (isFunction(node)) return true;
    const values = bindings.get(node)?.values ?? [];
    if (values.length === 0) return settlesPromise(node);
    return values.length > 0 && values.every((value) => isFunctionForSure(value, depth + 1));
  }

  /** Whether it is what `new Promise((resolve, reject) => …)` gives. */
  function settlesPromise(node) {
    for (let at = node; parents.has(at); at = parents.get(at)) {
      const parent = parents.get(at);
      if (isFunction(at) && parent.type === 'NewExpression' && parent.callee.name === 'Promise') return at.params.some((parameter) => bindings.get(parameter) === bindings.get(node));
    }
    return false;
  }
}
