import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirection } from './scripts/lint/import-direction.mjs';

const html = 'No HTML from strings: the package works under Trusted Types, see "Render" in the design.';
const network = 'The package has no way to send or to load.';

const htmlMembers = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseFromString',
  'srcdoc',
];
const networkNames = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'Image',
  'Audio',
  'Worker',
  'SharedWorker',
  'importScripts',
];

const syntax = [
  { selector: 'CatchClause[body.body.length=0]', message: 'No empty catch: fall back, report, go on.' },
  {
    selector: "CallExpression[callee.property.name='catch'] > ArrowFunctionExpression[body.body.length=0]",
    message: 'No empty catch: fall back, report, go on.',
  },
  {
    selector: ":matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind!='const']",
    message: 'No mutable module variable: state lives in what a factory returns.',
  },
  {
    selector:
      'MemberExpression[property.name=/^write(ln)?$/]:matches([object.name=/document/i], [object.property.name=/document/i])',
    message: html,
  },
  { selector: 'ImportExpression', message: network },
  {
    selector:
      "CallExpression[callee.property.name=/^createElement(NS)?$/] > Literal[value=/^(img|image|script|iframe|frame|link|object|embed|video|audio|source)$/i]",
    message: network,
  },
  {
    selector: "CallExpression[callee.property.name=/^createElement(NS)?$/] > Literal[value=/^style$/i]",
    message: 'No inline style element: a nonce-only policy refuses it. Adopt a constructed style sheet.',
  },
];

const pattern = 'No pattern from data: its author could make it take for ever. A regular expression is made of constants, which are named in capitals.';
const message = 'No listener to messages: any page and any script could send them. Tabs speak through the channel of their origin.';
const pageSyntax = [
  ...syntax,
  { selector: ":matches(NewExpression, CallExpression)[callee.name='RegExp'] > :not(Literal, TemplateLiteral, Identifier[name=/^([A-Z][A-Z0-9_]*|RegExp)$/])", message: pattern },
  { selector: ":matches(NewExpression, CallExpression)[callee.name='RegExp'] > TemplateLiteral > :not(TemplateElement, Identifier[name=/^[A-Z][A-Z0-9_]*$/])", message: pattern },
  { selector: 'CallExpression[callee.property.name=/^(match|matchAll|search)$/] > :not(MemberExpression, Literal[regex], Identifier[name=/^[A-Z][A-Z0-9_]*$/])', message: pattern },
  { selector: "CallExpression[callee.property.name='addEventListener']:not([callee.object.name='channel']) > Literal[value=/^message/]", message },
  { selector: "MemberExpression[property.name='postMessage']:not([object.name='channel'])", message },
  { selector: 'MemberExpression[property.name=/^onmessage/]', message },
];

const clock = 'Time and randomness come in as arguments.';
const coreSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
];

function members(names, message) {
  return names.map((property) => ({ property, message }));
}

const properties = [
  ...members(htmlMembers, html),
  ...members(networkNames, network),
  { property: 'sendBeacon', message: network },
  { property: 'importNode', message: 'importNode loads the images of a template before they are shown; cloneNode does not.' },
];
const coreProperties = [
  { object: 'Date', property: 'now', message: clock },
  { object: 'Math', property: 'random', message: clock },
  { object: 'performance', property: 'now', message: clock },
];

export default defineConfig(
  globalIgnores(['dist/', 'dist-fresh/', 'build/', 'coverage/']),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  // The compiler knows the names of TypeScript files; scripts and examples run in several environments.
  { rules: { 'no-undef': 'off' } },

  { files: ['**/*.ts'], extends: [tseslint.configs.recommended] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    ignores: ['test/types/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': 'error' },
  },
  {
    files: ['test/types/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },

  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { selvedge: { rules: { 'import-direction': importDirection } } },
    rules: {
      'selvedge/import-direction': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, namedFrom: true } }],
      'no-restricted-globals': [
        'error',
        ...networkNames.map((name) => ({ name, message: network })),
        { name: 'DOMParser', message: html },
      ],
      'no-restricted-properties': ['error', ...properties],
      'no-restricted-syntax': ['error', ...pageSyntax],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      // One contract for stores that wait and stores that do not.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...properties, ...coreProperties],
      'no-restricted-syntax': ['error', ...pageSyntax, ...coreSyntax],
    },
  },
  {
    // Runs on a developer's machine: it may speak, load what is installed, and start workers.
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', ...syntax.filter(({ selector }) => selector !== 'ImportExpression')],
    },
  },
  // The one entry that loads: a model, from where the site says.
  { files: ['src/model.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/page/report.ts'], rules: { 'no-console': 'off' } },
);
