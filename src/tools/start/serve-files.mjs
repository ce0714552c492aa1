import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string | undefined>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * Serves files on a free port of 127.0.0.1, to this machine alone.
 *
 * @param {Readonly<Record<string, string>>} mounts files and folders by the path they appear under;
 *   the longest that fits is taken, a folder's path ends in `/`
 * @returns {Promise<{ readonly origin: string, readonly close: () => Promise<void> }>}
 */
export async function serveFiles(mounts) {
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = normalize(decodeURIComponent(pathname)).replaceAll('\\', '/');
    const prefix = prefixes.find((known) => (known.endsWith('/') ? path.startsWith(known) : path === known));
    const file = prefix === undefined ? null : existingFile(join(mounts[prefix], path.slice(prefix.length)));
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server got no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} path
 * @returns {string | null} the file, or a folder's index.html
 */
function existingFile(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return path;
  return found?.isDirectory() && !path.endsWith('index.html') ? existingFile(join(path, 'index.html')) : null;
}
