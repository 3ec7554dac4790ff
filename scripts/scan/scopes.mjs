// Which declaration a name in a script belongs to, and what may have been put there: enough to tell the browser's `open` from one's own.

/**
 * @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node A node of the syntax tree (ESTree), or one of the stand-ins below.
 *
 * @typedef {object} Binding A variable, parameter, function, class or import.
 * @property {Node[]} values What it may hold: expressions, and stand-ins for parts of them. Empty where nothing is known.
 * @property {boolean} isLetIn It comes from outside: an import, or what was caught.
 *
 * @typedef {object} Names
 * @property {Map<Node, Binding>} bindings The binding of each identifier that is declared in the file; one that is missing is a global.
 * @property {Node[]} globals Identifiers that no declaration in the file stands for.
 * @property {Node[]} nodes All nodes, a parent before its children.
 * @property {Map<Node, Node>} parents
 * @property {Map<Node, Node[]>} returns What each function may return.
 */

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const BLOCKS = new Set([...FUNCTIONS, 'Program', 'BlockStatement', 'ForStatement', 'ForInStatement', 'ForOfStatement', 'CatchClause', 'ClassDeclaration', 'ClassExpression', 'SwitchStatement', 'StaticBlock']);

/** @param {Node} node */
export function isFunction(node) {
  return FUNCTIONS.has(node.type);
}

/**
 * Stands for a property of what an expression holds.
 *
 * @param {Node} object
 * @param {Node | string | null} key An expression, a name, or null for the rest of an object.
 * @returns {Node}
 */
function partOf(object, key) {
  return { type: 'Part', start: object.start, end: object.end, object, key };
}

/** Stands for one of the things in a list, or what its methods call back with. @param {Node} list @returns {Node} */
export function elementOf(list) {
  return { type: 'Element', start: list.start, end: list.end, list };
}

/**
 * @param {Node} program
 * @returns {Names}
 */
export function readNames(program) {
  /** @type {Names} */
  const names = { bindings: new Map(), globals: [], nodes: [], parents: new Map(), returns: new Map() };
  const places = new Map(); // node -> innermost scope

  visit(program, null, null, null);
  for (const node of names.nodes) declare(node);
  for (const node of names.nodes) if (node.type === 'Identifier' && isReference(node, names.parents)) resolve(node);
  for (const node of names.nodes) fill(node);
  return names;

  function visit(node, parent, scope, owner) {
    names.nodes.push(node);
    if (parent) names.parents.set(node, parent);
    let inner = scope;
    if (BLOCKS.has(node.type)) {
      inner = { above: scope, own: new Map(), isFunction: isFunction(node) || node.type === 'Program' || node.type === 'StaticBlock' };
    }
    places.set(node, inner);
    const within = isFunction(node) ? node : owner;
    if (isFunction(node)) names.returns.set(node, node.expression ? [node.body] : []);
    if ((node.type === 'ReturnStatement' || node.type === 'YieldExpression') && node.argument && owner) names.returns.get(owner).push(node.argument);
    for (const child of childrenOf(node)) visit(child, node, inner, within);
  }

  function declare(node) {
    const scope = places.get(node);
    if (node.type === 'VariableDeclaration') {
      const home = node.kind === 'var' ? functionScope(scope) : scope;
      for (const { id } of node.declarations) for (const name of namesIn(id)) if (node.kind !== 'var' || !isOfWindow(home)) add(home, name);
    } else if (isFunction(node)) {
      for (const param of node.params) for (const name of namesIn(param)) add(scope, name);
      const home = node.type === 'FunctionDeclaration' ? scope.above : scope;
      if (node.id && !isOfWindow(home)) add(home, node.id);
    } else if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      if (node.id) add(node.type === 'ClassDeclaration' ? scope.above : scope, node.id);
    } else if (node.type === 'CatchClause' && node.param) {
      for (const name of namesIn(node.param)) add(scope, name).isLetIn = true;
    } else if (/^Import\w*Specifier$/.test(node.type)) {
      add(scope, node.local).isLetIn = true;
    }
  }

  function add(scope, { name }) {
    if (!scope.own.has(name)) scope.own.set(name, { values: [], isLetIn: false });
    return scope.own.get(name);
  }

  function resolve(node) {
    for (let scope = places.get(node); scope; scope = scope.above) {
      const binding = scope.own.get(node.name);
      if (binding) return void names.bindings.set(node, binding);
    }
    names.globals.push(node);
  }

  /** Notes what flows into variables. */
  function fill(node) {
    if (node.type === 'VariableDeclarator' && node.init) assign(node.id, node.init);
    else if (node.type === 'AssignmentExpression') assign(node.left, node.operator === '=' || /^(\|\||&&|\?\?)=$/.test(node.operator) ? node.right : node);
    else if (node.type === 'UpdateExpression') assign(node.argument, node);
    else if (node.type === 'ForOfStatement') assign(targetOf(node.left), elementOf(node.right));
    else if (node.type === 'ForInStatement') assign(targetOf(node.left), { type: 'Unknown', start: node.start, end: node.end });
    else if (node.type === 'AssignmentPattern') assign(node.left, node.right);
    else if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') assign(node.id, node);
    else if ((node.type === 'FunctionExpression' || node.type === 'ClassExpression') && node.id) assign(node.id, node);
  }

  function assign(target, value) {
    for (const [place, held] of spread(target, value)) names.bindings.get(place)?.values.push(held);
  }

  /** At the top of a script `var fetch` is the window's own: it declares nothing new. */
  function isOfWindow(scope) {
    return scope.above === null && program.sourceType === 'script';
  }

  function functionScope(scope) {
    return scope.isFunction ? scope : functionScope(scope.above);
  }
}

/**
 * The places of a pattern, each with what comes to stand there.
 *
 * @param {Node | null} target
 * @param {Node} value
 * @returns {[Node, Node][]}
 */
export function spread(target, value) {
  if (target === null) return [];
  if (target.type === 'AssignmentPattern') return spread(target.left, value); // the default is noted where it stands
  if (target.type === 'RestElement') return spread(target.argument, value);
  if (target.type === 'ArrayPattern') return target.elements.flatMap((element, index) => spread(element, element?.type === 'RestElement' ? value : partOf(value, `${index}`)));
  if (target.type !== 'ObjectPattern') return [[target, value]];
  return target.properties.flatMap((property) => (property.type === 'RestElement' ? spread(property, partOf(value, null)) : spread(property.value, partOf(value, keyOf(property)))));
}

/** Name of a property as it is written, or the expression in its brackets. @param {Node} property */
export function keyOf(property) {
  const key = property.type === 'MemberExpression' ? property.property : property.key;
  if (property.computed) return key;
  return key.type === 'Literal' ? `${key.value}` : key.name;
}

/** @param {Node} node @returns {Node[]} */
function childrenOf(node) {
  if (node.shorthand) return [node.value]; // `{ name }` is one place twice: as a key and as a reference
  const children = [];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string' && typeof child.start === 'number') children.push(child);
  }
  return children;
}

function targetOf(left) {
  return left.type === 'VariableDeclaration' ? left.declarations[0].id : left;
}

/** Identifiers that a pattern declares. */
function namesIn(pattern) {
  const nothing = { type: 'Unknown', start: 0, end: 0 };
  return spread(pattern, nothing).flatMap(([place]) => (place.type === 'Identifier' ? [place] : []));
}

/** Whether an identifier speaks of a variable, and is not a name of a property, a label or what a module calls something. */
function isReference(node, parents) {
  const parent = parents.get(node);
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
  if (/^(Property|PropertyDefinition|MethodDefinition)$/.test(parent.type)) return parent.value === node || parent.computed;
  if (/^(LabeledStatement|BreakStatement|ContinueStatement|MetaProperty|ExportAllDeclaration)$/.test(parent.type)) return false;
  if (parent.type === 'ExportSpecifier') return parent.local === node && !parents.get(parent).source;
  return !(parent.type === 'ImportSpecifier' && parent.local !== node);
}
