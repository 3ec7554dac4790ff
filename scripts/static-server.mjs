// A file server on the loopback address, for the examples and for the page tests.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// idb: the one dependency, for the example that imports the package without a bundler.
const served = ['/dist/', '/examples/', '/node_modules/idb/build/'];
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Answers with a file below one of the served folders; a folder answers with its `index.html`.
 *
 * @param {string} pathname Path of the request, percent-encoded as in the URL.
 * @param {import('node:http').ServerResponse} response Left untouched when there is no such file.
 * @returns {Promise<boolean>} Whether the file was there.
 */
export async function serveFile(pathname, response) {
  const file = await findFile(pathname);
  if (file === null) return false;
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  response.setHeader('cache-control', 'no-store');
  createReadStream(file).pipe(response);
  return true;
}

async function findFile(pathname) {
  const path = decodePath(pathname);
  if (path === null || !served.some((folder) => path.startsWith(folder))) return null;
  const found = await stat(join(root, path)).catch(() => null);
  if (found?.isFile()) return join(root, path);
  // Without the slash the page's relative links would point one folder too high.
  return found?.isDirectory() && path.endsWith('/') ? findFile(`${pathname}index.html`) : null;
}

/** The plain path, or null for one that is malformed; `normalize` keeps `..` below the root. */
function decodePath(pathname) {
  try {
    return normalize(decodeURIComponent(pathname)).replaceAll('\\', '/');
  } catch {
    return null;
  }
}

/**
 * Starts a server on 127.0.0.1.
 *
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @param {(request: Request, response: Response) => void | Promise<void>} listener
 * @param {number} [port] 0, the default, takes a free one.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` has no slash at its end.
 */
export async function listen(listener, port = 0) {
  const server = createServer(listener);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve(undefined));
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}
