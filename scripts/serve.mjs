// Serves the examples on 127.0.0.1, on PORT or a free port.
import { listen, serveFile } from './static-server.mjs';

const { url } = await listen(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const moved = { '/': '/examples/', '/examples': '/examples/' }[pathname];
  if (moved) response.writeHead(302, { location: moved }).end();
  else if (!(await serveFile(pathname, response))) response.writeHead(404).end('Not found');
}, Number(process.env.PORT ?? 0));

console.log(`Examples: ${url}/examples/`);
