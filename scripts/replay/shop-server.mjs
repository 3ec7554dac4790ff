// The demo shop and the built script, read once and served from memory: a rebuild meanwhile changes nothing.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from '../static-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Both copies: the one without attributes takes images, style and script from the other. */
const FOLDERS = ['examples/shop', 'examples/shop-plain'];
const BLANK = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 375"/>');
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml' };

/**
 * What is served: bytes by path from the repository's root, without a slash in front; built files under the name that the pages know. Drawings are all blank: they have their
 * size in the page and tell Selvedge nothing, but painting them would take a fifth of the time.
 *
 * @param {import('./shops.mjs').Shop} shop
 * @returns {Map<string, Buffer>}
 * @throws {Error} Names what is missing and how to make it.
 */
export function readShop({ folder, carried, served }) {
  const pages = FOLDERS.flatMap((each) => readdirSync(join(root, each), { recursive: true }).map((name) => join(each, String(name))));
  const names = [...pages, 'examples/icon.svg'].filter((name) => Object.hasOwn(TYPES, extname(name)));
  for (const name of [carried, served].flatMap(Object.values)) if (!existsSync(join(root, name))) throw new Error(`${name} is not there: run "npm run build"`);
  const read = (name) => (name.endsWith('.svg') ? BLANK : readFileSync(join(root, name)));
  const files = new Map(names.filter((name) => statSync(join(root, name)).isFile()).map((name) => [name.replaceAll('\\', '/'), read(name)]));
  const [early, otherEarly] = [carried, served].map((each) => inlined(each.early));
  if (!files.get(`${folder}/index.html`).includes(early)) throw new Error('The shop\'s pages carry the early part of another build: run "node scripts/make-shop.mjs"');
  for (const [name, bytes] of files) if (name.endsWith('.html') && bytes.includes(early)) files.set(name, Buffer.from(bytes.toString('utf8').split(early).join(otherEarly)));
  return files.set(carried.script, read(served.script));
}

/** As it stands in a page: without its source map, and with what would end the script element escaped. */
function inlined(name) {
  const early = readFileSync(join(root, name), 'utf8').split('\n//# sourceMappingURL=')[0].trim();
  return early.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
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
 * The site's own order of each list: product numbers as the HTML is written.
 *
 * @param {import('./shops.mjs').Shop} shop
 * @returns {{ home: readonly string[], pages: ReadonlyMap<string, readonly string[]>, pageOf: ReadonlyMap<string, string> }}
 */
export function readSiteOrders(files, { folder }) {
  const { products } = JSON.parse(files.get('examples/shop/catalogue.json').toString('utf8'));
  const pageOf = new Map(products.map(({ id, page }) => [id, page]));
  const orderOf = (file) => {
    const html = files.get(`${folder}/${file}.html`)?.toString('utf8') ?? '';
    const start = html.indexOf('<ul class="grid"');
    if (start < 0) throw new Error(`${folder}/${file}.html has no list: run "node scripts/make-shop.mjs"`);
    return [...html.slice(start, html.indexOf('</ul>', start)).matchAll(/<a href="products\/([^"]+)\.html"/g)].map((match) => match[1]);
  };
  const pages = new Map([...new Set(pageOf.values())].map((page) => [page, orderOf(page)]));
  return { home: orderOf('index'), pages, pageOf };
}
