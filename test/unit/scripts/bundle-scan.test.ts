import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

// The second lock beside the browser's own network log (test/pages/network.test.ts): the built files name nothing that can send or
// load.
const FILES = ['selvedge.js', 'selvedge.min.js', 'selvedge-early.js', 'selvedge-early.min.js', 'selvedge-full.js', 'selvedge-full.min.js', 'selvedge-early-full.js', 'selvedge-early-full.min.js', 'selvedge-model.js', 'selvedge-model.min.js', 'index.js', 'core.js', 'shared.js', 'shared2.js'];

const NAMES = new Set([
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'sendBeacon', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'RTCPeerConnection'],
  ...['Image', 'Audio', 'Option', 'FontFace', 'Worker', 'SharedWorker', 'serviceWorker', 'importScripts', 'addModule', 'PaymentRequest'],
  ...['eval', 'Function', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'parseFromString', 'srcdoc'],
  ...['submit', 'requestSubmit', 'reload', 'navigate'],
]);
/** Setting one of these on an element or a location makes the browser load or leave. */
const ADDRESSES = new Set(['src', 'srcset', 'href', 'action', 'formAction', 'poster', 'data', 'ping', 'background', 'location', 'cssText', 'backgroundImage', 'content']);
const LOADERS = /^(img|image|script|iframe|frame|link|object|embed|video|audio|source|track|form|style|base|a|area)$/i;

/** Everything in a script that can send or load, as it stands there. */
function findWays(code: string): string[] {
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ES2022, true);
  const declared = new Set<string>();
  const found: string[] = [];
  const each = (node: ts.Node, visit: (node: ts.Node) => void) => {
    visit(node);
    ts.forEachChild(node, (child) => each(child, visit));
  };
  each(file, (node) => {
    if ((ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) && node.name && ts.isIdentifier(node.name)) declared.add(node.name.text);
  });
  each(file, (node) => {
    if (isWay(node, declared)) found.push(node.getText().slice(0, 60));
  });
  return found;
}

function isWay(node: ts.Node, declared: ReadonlySet<string>): boolean {
  if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && NAMES.has(node.text)) return !declared.has(node.text);
  if (ts.isBinaryExpression(node)) return isAssignment(node.operatorToken.kind) && ADDRESSES.has(nameOf(node.left));
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return isForeign(node.moduleSpecifier);
  if (!ts.isCallExpression(node)) return false;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  const name = nameOf(node.expression);
  const owner = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression.getText() : '';
  if (name === 'open') return owner ? owner !== 'indexedDB' : !declared.has(name);
  if (name === 'assign' || name === 'replace') return /location$/.test(owner);
  if (name === 'write' || name === 'writeln') return /document$/i.test(owner);
  if (name === 'share') return owner.endsWith('navigator');
  const [first] = node.arguments;
  const text = first && ts.isStringLiteralLike(first) ? first.text : null;
  if (/^createElement(NS)?$/.test(name)) return node.arguments.some((each) => !ts.isStringLiteralLike(each) || LOADERS.test(each.text));
  if (/^setAttribute(NS|Node)?$/.test(name)) return text === null || ADDRESSES.has(text);
  return false;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Last name of `a.b.c` or `a['c']`; the name itself of an identifier. */
function nameOf(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : '';
}

function isForeign(specifier: ts.Expression | undefined): boolean {
  return specifier !== undefined && ts.isStringLiteralLike(specifier) && specifier.text !== 'idb' && !/^\.\/shared\d?\.js$/.test(specifier.text);
}

function read(name: string): string {
  return readFileSync(new URL(`../../../dist/${name}`, import.meta.url), 'utf8');
}

describe.each(FILES)('dist/%s', (name) => {
  test('names nothing that can send or load', () => {
    expect(findWays(read(name))).toEqual([]);
  });
});

test('dist/model.js has one way to load, for the model, and none to send', () => {
  expect(findWays(read('model.js'))).toEqual(['fetch']);
});

describe('a tampered copy is found out', () => {
  const TAMPERINGS = [
    'fetch("/collect")',
    'globalThis["fetch"]("/collect")',
    'const { fetch: get } = window; get("/collect")',
    'new XMLHttpRequest()',
    'navigator.sendBeacon("/collect", "who")',
    'new WebSocket("wss://example.org")',
    'new EventSource("/collect")',
    'new Image()',
    'new Worker("/worker.js")',
    'importScripts("/more.js")',
    'import("/more.js")',
    'import "/more.js"',
    'document.createElement("script")',
    'document.createElement("IMG")',
    'document.createElementNS("http://www.w3.org/2000/svg", "image")',
    'const tag = "script"; document.createElement(tag)',
    'document.images[0].src = "/collect"',
    'document.links[0].href += "?who"',
    'document.links[0]["href"] = "?who"',
    'document.links[0].setAttribute("ping", "/collect")',
    'document.body.innerHTML = "<img src=/collect>"',
    'location = "/collect"',
    'location.href = "/collect"',
    'location.assign("/collect")',
    'window.location.replace("/collect")',
    'window.open("/collect")',
    'document.forms[0].submit()',
    'document.body.style.backgroundImage = "url(/collect)"',
    'document.write("<img src=/collect>")',
    'navigator.share({ url: "/collect" })',
    'eval("1")',
  ];

  test.each(TAMPERINGS)('%s', (tampering) => {
    for (const name of ['selvedge.min.js', 'selvedge-early.min.js']) expect(findWays(`${read(name)};${tampering}`)).not.toEqual([]);
  });

  test('a window that is opened, where the file has no function of that name', () => {
    expect(findWays(`${read('selvedge-early.min.js')};open("/collect")`)).not.toEqual([]);
  });
});
