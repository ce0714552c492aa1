import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, posix } from 'node:path';

/** What is served under a path: a file, a folder (its path ends in `/`), or a text made up on the spot. */
export type Mount = string | { readonly json: string } | { readonly script: (rest: string) => Promise<string> };

/** A running server. */
export interface FileServer {
  /** Such as http://127.0.0.1:41234 */
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string | undefined>> = {
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
 * @param mounts by the path they appear under; the longest that fits is taken
 */
export async function serveFiles(mounts: Readonly<Record<string, Mount>>): Promise<FileServer> {
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = posix.normalize(decodeURIComponent(pathname));
    const prefix = prefixes.find((known) => (known.endsWith('/') ? path.startsWith(known) : path === known));
    const mount = prefix === undefined ? undefined : mounts[prefix];
    if (typeof mount === 'object') {
      void answerMadeUp(mount, path.slice(prefix?.length), response);
      return;
    }
    const file = mount === undefined ? null : existingFile(join(mount, path.slice(prefix?.length)));
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
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

async function answerMadeUp(mount: Exclude<Mount, string>, rest: string, response: ServerResponse): Promise<void> {
  try {
    const [type, text] = 'json' in mount ? ['.json', mount.json] : ['.js', await mount.script(rest)];
    response.writeHead(200, { 'content-type': TYPES[type] }).end(text);
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
  }
}

/** The file itself, or a folder's index.html. */
function existingFile(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return path;
  return found?.isDirectory() ? existingFile(join(path, 'index.html')) : null;
}
