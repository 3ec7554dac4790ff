import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { listen, serveFile } from '../../scripts/static-server.mjs';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Text answers as it is; the type is HTML unless `headers` says otherwise. A handler writes the answer itself. */
export type Route = string | { readonly body: string; readonly headers?: Readonly<Record<string, string>> } | Handler;

export interface TestServer {
  /** Origin, without a slash at its end. */
  readonly url: string;
  /** Method and path of every request so far, in order: "GET /dist/selvedge.min.js". */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves `routes`, by path without query, and below them the repository's `/dist/*` and `/examples/*`.
 * Routes may be added or changed while the server runs.
 */
export async function startServer(routes: Readonly<Record<string, Route>> = {}): Promise<TestServer> {
  const requests: string[] = [];
  const server = await listen(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.method} ${pathname}${search}`);
    const route = routes[pathname];
    if (route !== undefined) await answer(route, request, response);
    else if (!(await serveFile(pathname, response))) response.writeHead(404).end('Not found');
  });
  return { ...server, requests };
}

async function answer(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (typeof route === 'function') return route(request, response);
  const { body, headers = {} } = typeof route === 'string' ? { body: route } : route;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

/** A handler that sends the parts one by one, `pause` milliseconds apart, as a slow page does. */
export function streamed(parts: readonly string[], pause: number, headers: Readonly<Record<string, string>> = {}): Handler {
  return async (_request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    for (const [index, part] of parts.entries()) {
      if (index > 0) await delay(pause);
      response.write(part);
    }
    response.end();
  };
}
