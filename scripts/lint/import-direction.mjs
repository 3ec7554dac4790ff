// Lint rule: imports point one way, core <- store, page <- create <- index, auto; core <- early; core <- cli.
import { dirname, join, relative } from 'node:path';

/** What each part of `src/` may import: parts, and packages (`*` is any). A part is a folder or a file. */
const allowed = {
  core: { parts: ['core'], packages: [] },
  store: { parts: ['store', 'core'], packages: ['idb'] },
  page: { parts: ['page', 'core'], packages: [] },
  personalizer: { parts: ['store', 'core'], packages: [] },
  create: { parts: ['personalizer', 'store', 'page', 'core'], packages: [] },
  index: { parts: ['create', 'personalizer', 'store', 'page', 'core'], packages: [] },
  auto: { parts: ['create', 'personalizer', 'page', 'core'], packages: [] },
  early: { parts: ['core'], packages: [] },
  model: { parts: ['page', 'core'], packages: [] },
  privacy: { parts: ['core'], packages: [] },
  'model-script': { parts: ['page', 'personalizer', 'core'], packages: [] },
  sensitive: { parts: ['core'], packages: [] },
  'sensitive-script': { parts: ['core'], packages: [] },
  cli: { parts: ['cli', 'core'], packages: ['*'] },
};

export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: '{{from}} may import {{allowed}}, not {{to}}.',
      unknown: 'No import direction is set for {{from}}: name it in scripts/lint/import-direction.mjs.',
    },
  },
  create(context) {
    const source = join(context.cwd, 'src');
    const from = partOf(relative(source, context.filename));

    function check(node) {
      if (typeof node.source?.value !== 'string') return;
      const rules = allowed[from];
      if (!rules) return context.report({ node, messageId: 'unknown', data: { from } });
      const name = node.source.value;
      const isFile = name.startsWith('.');
      const to = isFile ? partOf(relative(source, join(dirname(context.filename), name))) : name;
      const may = isFile ? rules.parts : rules.packages;
      if (may.includes(to) || may.includes('*')) return;
      const list = [...rules.parts, ...rules.packages].join(', ');
      context.report({ node: node.source, messageId: 'direction', data: { from, to, allowed: list } });
    }

    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      TSImportType: check,
    };
  },
};

function partOf(path) {
  return path.split(/[\\/]/)[0].replace(/\.[jt]s$/, '');
}
