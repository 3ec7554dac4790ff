// Texts that an expression can be: what stands there, and what can be worked out without running the script.
import { keyOf } from './scopes.mjs';

/** Methods by which a name is put together. They only read and are given only texts, numbers and lists of them. */
const WORKED_OUT = new Set(['at', 'charAt', 'concat', 'join', 'replace', 'replaceAll', 'reverse', 'slice', 'split', 'substring', 'toLowerCase', 'toString', 'toUpperCase', 'trim']);
const MOST = 32;

/**
 * @param {import('./scopes.mjs').Node} node
 * @param {import('./scopes.mjs').Names} names
 * @returns {string[] | null} Every text (or number, as a text) that it can be; null when that is not known.
 */
export function constantsOf(node, names) {
  return valuesOf(node, names, 0)?.map((value) => `${value}`) ?? null;
}

/** @returns {unknown[] | null} */
function valuesOf(node, names, depth) {
  if (!node || depth > 8) return null;
  const of = (each) => valuesOf(each, names, depth + 1);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number' ? [node.value] : null;
    case 'TemplateLiteral':
      return combine(
        node.quasis.flatMap((quasi, index) => [[quasi.value.cooked], ...(index < node.expressions.length ? [of(node.expressions[index])] : [])]),
        (parts) => parts.join(''),
      );
    case 'BinaryExpression':
      return node.operator === '+' ? combine([of(node.left), of(node.right)], ([left, right]) => left + right) : null;
    case 'ArrayExpression':
      return combine(node.elements.map((each) => (each?.type === 'SpreadElement' ? of(each.argument) : of(each)?.map((value) => [value]))), (parts) => parts.flat());
    case 'ConditionalExpression':
      return unite([of(node.consequent), of(node.alternate)]);
    case 'LogicalExpression':
      return unite([of(node.left), of(node.right)]);
    case 'ChainExpression':
      return of(node.expression);
    case 'SequenceExpression':
      return of(node.expressions.at(-1));
    case 'Identifier': {
      const binding = names.bindings.get(node);
      return binding && !binding.isLetIn && binding.values.length > 0 ? unite(binding.values.map(of)) : null;
    }
    case 'Element': {
      const lists = of(node.list);
      return lists?.every(Array.isArray) ? lists.flat() : null;
    }
    case 'Part': {
      const lists = of(node.object);
      return typeof node.key === 'string' && lists?.every((list) => Array.isArray(list) && node.key in list) ? lists.map((list) => list[node.key]) : null;
    }
    case 'MemberExpression': {
      const owners = of(node.object);
      const keys = typeof keyOf(node) === 'string' ? [keyOf(node)] : of(node.property);
      const isPlain = owners?.every((owner) => typeof owner === 'string' || Array.isArray(owner)) && keys?.every((key) => /^\d+$/.test(`${key}`));
      return isPlain ? owners.flatMap((owner) => keys.map((key) => owner[key])) : null;
    }
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || !WORKED_OUT.has(keyOf(callee))) return null;
      return combine([of(callee.object), ...node.arguments.map(of)], ([owner, ...given]) => (typeof owner[keyOf(callee)] === 'function' ? structuredClone(owner)[keyOf(callee)](...given) : null));
    }
    default:
      return null;
  }
}

/** All that comes out when each of the parts is each of its values. */
function combine(parts, join) {
  let rows = [[]];
  for (const values of parts) {
    if (!values || rows.length * values.length > MOST) return null;
    rows = rows.flatMap((row) => values.map((value) => [...row, value]));
  }
  return rows.map(join);
}

function unite(parts) {
  const values = parts.every(Boolean) ? [...new Set(parts.flat())] : null;
  return values && values.length <= MOST ? values : null;
}

/**
 * @param {import('./scopes.mjs').Node} node
 * @param {import('./scopes.mjs').Names} names
 * @returns {boolean} Whether it can only be a number, as the places of a list are.
 */
export function isNumber(node, names, depth = 0) {
  if (depth > 8) return false;
  const are = (...nodes) => nodes.every((each) => isNumber(each, names, depth + 1));
  switch (node.type) {
    case 'Number':
    case 'UpdateExpression':
      return true;
    case 'Literal':
      return typeof node.value === 'number';
    case 'UnaryExpression':
      return /^[-+~]$/.test(node.operator);
    case 'BinaryExpression':
      return node.operator === '+' ? are(node.left, node.right) : /^([-*/%|&^]|\*\*|<<|>>>?)$/.test(node.operator);
    case 'AssignmentExpression':
      return node.operator === '=' ? are(node.right) : node.operator === '+=' ? are(node.right) : !/^(\|\||&&|\?\?)=$/.test(node.operator);
    case 'ConditionalExpression':
      return are(node.consequent, node.alternate);
    case 'MemberExpression':
      return /^(length|index)$/.test(node.property.name) && !node.computed;
    case 'Identifier': {
      const binding = names.bindings.get(node);
      return Boolean(binding && !binding.isLetIn && binding.values.length > 0 && are(...binding.values));
    }
    default:
      return false;
  }
}
