// How a piece of code is used by what stands around it.
import { isFunction } from './scopes.mjs';

/**
 * @typedef {import('./scopes.mjs').Node} Node
 * @param {Map<Node, Node>} parents
 */
export function readSurroundings(parents) {
  return { widest, statementOf, isCalled, isKey, isOwnThis };

  /** The name with what is done to it: `fetch("/x")` tells more than `fetch`. @param {Node} node @returns {Node} */
  function widest(node) {
    const parent = parents.get(node);
    if (parent.type === 'ChainExpression' || (parent.type === 'MemberExpression' && parent.object === node)) return widest(parent);
    return parent.callee === node || parent.tag === node ? parent : node;
  }

  /** @param {Node} node @returns {Node} */
  function statementOf(node) {
    return /(Statement|Declaration|Program)$/.test(node.type) || !parents.has(node) ? node : statementOf(parents.get(node));
  }

  /** @param {Node} node @returns {boolean} */
  function isCalled(node) {
    const parent = parents.get(node);
    return parent.callee === node || (parent.type === 'ChainExpression' && isCalled(parent));
  }

  /** Whether a text is the name of a property, which is looked at as one. @param {Node} node */
  function isKey(node) {
    const parent = parents.get(node);
    return (parent.type === 'MemberExpression' && parent.property === node) || (/^(Property|MethodDefinition|PropertyDefinition)$/.test(parent.type) && parent.key === node);
  }

  /** Whether `this` is an object of the file's own; in a plain function of a script it can be the window. @param {Node} node */
  function isOwnThis(node) {
    for (let at = parents.get(node); at; at = parents.get(at)) {
      if (isFunction(at) && at.type !== 'ArrowFunctionExpression') return /^(Property|MethodDefinition)$/.test(parents.get(at).type);
      if (/^(PropertyDefinition|StaticBlock)$/.test(at.type)) return true;
    }
    return false;
  }
}
