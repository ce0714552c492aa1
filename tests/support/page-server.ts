import { serveFiles } from '../../src/tools/start/serve-files.mjs';
import { demoMounts } from '../../src/tools/start/serve-demo.mjs';
import { root } from './root.ts';

/** A server of test pages; its origin is like any site's to the extension. */
export interface PageServer {
  /** Such as http://127.0.0.1:41234 */
  readonly origin: string;
  /** The address of a file of tests/pages, or of `demo/` for the demo page. */
  url(path: string): string;
  close(): Promise<void>;
}

/** Serves tests/pages at `/pages/`, the demo page at `/`, chart libraries beside it. */
export async function servePages(): Promise<PageServer> {
  const { origin, close } = await serveFiles({ ...demoMounts(root), '/pages/': `${root}/tests/pages/` });
  return {
    origin,
    url: (path) => (path.startsWith('demo/') ? `${origin}/${path.slice('demo/'.length)}` : `${origin}/pages/${path}`),
    close,
  };
}
