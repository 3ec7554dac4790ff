// The demo shop and the built script, read once and served from memory: a rebuild meanwhile changes nothing.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from '../static-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPT = 'dist/selvedge.min.js';
const EARLY = 'dist/selvedge-early.min.js';
const BLANK = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 375"/>');
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml' };

/**
 * What is served: bytes by path from the repository's root, without a slash in front. Drawings are all blank: they have their
 * size in the page and tell Selvedge nothing, but painting them would take a fifth of the time.
 *
 * @returns {Map<string, Buffer>}
 * @throws {Error} Names what is missing and how to make it.
 */
export function readShop() {
  const shop = readdirSync(join(root, 'examples/shop'), { recursive: true }).map((name) => join('examples/shop', String(name)));
  const names = [...shop, 'examples/icon.svg', SCRIPT].filter((name) => Object.hasOwn(TYPES, extname(name)));
  if (!existsSync(join(root, SCRIPT))) throw new Error(`${SCRIPT} is not there: run "npm run build"`);
  const read = (name) => (name.endsWith('.svg') ? BLANK : readFileSync(join(root, name)));
  const files = new Map(names.filter((name) => statSync(join(root, name)).isFile()).map((name) => [name.replaceAll('\\', '/'), read(name)]));
  if (!hasCurrentEarlyPart(files)) throw new Error('The shop\'s pages carry the early part of another build: run "node scripts/make-shop.mjs"');
  return files;
}

/** True when the shop's pages carry the early part as it is built now. */
function hasCurrentEarlyPart(files) {
  if (!existsSync(join(root, EARLY))) return false;
  // Inlined without its source map, and with what would end the script element escaped.
  const early = readFileSync(join(root, EARLY), 'utf8').split('\n//# sourceMappingURL=')[0].trim();
  return files.get('examples/shop/index.html').includes(early.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'));
}

/** Serves the files on 127.0.0.1. Images, styles and scripts may be cached, as on a real site; pages are asked for again. */
export async function serveShop(files) {
  return listen((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname.slice(1));
    const body = files.get(name);
    if (body === undefined) {
      response.writeHead(404).end('Not found');
      return;
    }
    const isPage = name.endsWith('.html');
    response.writeHead(200, { 'content-type': TYPES[extname(name)], 'content-length': body.length, 'cache-control': isPage ? 'no-cache' : 'max-age=3600' }).end(body);
  });
}

/**
 * The site's own order of each list: product ids as the HTML is written.
 *
 * @returns {{ home: readonly string[], pages: ReadonlyMap<string, readonly string[]>, pageOf: ReadonlyMap<string, string> }}
 */
export function readSiteOrders(files) {
  const { products } = JSON.parse(files.get('examples/shop/catalogue.json').toString('utf8'));
  const pageOf = new Map(products.map(({ id, page }) => [id, page]));
  const orderOf = (file, list) => {
    const html = files.get(`examples/shop/${file}.html`)?.toString('utf8') ?? '';
    const start = html.indexOf(`data-sv-rank="${list}"`);
    if (start < 0) throw new Error(`examples/shop/${file}.html has no list "${list}": run "node scripts/make-shop.mjs"`);
    return [...html.slice(start, html.indexOf('</ul>', start)).matchAll(/<li[^>]* data-sv-item="([^"]+)"/g)].map((match) => match[1]);
  };
  const pages = new Map([...new Set(pageOf.values())].map((page) => [page, orderOf(page, page)]));
  return { home: orderOf('index', 'home'), pages, pageOf };
}
