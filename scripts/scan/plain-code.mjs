// A piece of code as it is compared with what is allowed: the same for the readable file and the minified one.

/**
 * @param {string} code The file.
 * @param {import('./scopes.mjs').Node} node The piece.
 * @param {import('./scopes.mjs').Names} names
 * @returns {string} The piece without blanks, with `_` for each of the file's own variables, in single quotes.
 */
export function plainCode(code, node, names) {
  const variables = names.nodes.filter((each) => each.start >= node.start && each.end <= node.end && each.type === 'Identifier' && names.bindings.has(each));
  let plain = '';
  let end = node.start;
  for (const each of variables) {
    const isShort = names.parents.get(each).shorthand === true;
    plain += `${code.slice(end, each.start)}${isShort ? `${each.name}:_` : '_'}`;
    end = each.end;
  }
  plain += code.slice(end, node.end);
  return plain
    .replaceAll('"', "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?([^\w$ ]) ?/g, '$1')
    .replace(/;$/, '')
    .replace(/,([\])}])/g, '$1')
    .replace(/!0\b/g, 'true')
    .replace(/\((_(?:,_)*)\)=>/g, (all, list) => (list.includes(',') ? all : '_=>'))
    .replace(/^(new \w+)$/, '$1()');
}
