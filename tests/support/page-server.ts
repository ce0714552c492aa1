import { demoMounts } from '../../src/tools/demo/demo-mounts.ts';
import { serveFiles, type FileServer } from '../../src/tools/demo/serve-files.ts';
import { root } from './root.ts';

/** A server of test pages; its origin is like any site's to the extension. */
export interface PageServer extends FileServer {
  /** The address of a file of tests/pages, or of `demo/` for the demo page. */
  url(path: string): string;
}

/** Serves tests/pages at `/pages/`, the demo page at `/`, chart libraries beside it. */
export async function servePages(): Promise<PageServer> {
  const { origin, close } = await serveFiles({ ...demoMounts(), '/pages/': `${root}/tests/pages/` });
  return {
    origin,
    url: (path) => (path.startsWith('demo/') ? `${origin}/${path.slice('demo/'.length)}` : `${origin}/pages/${path}`),
    close,
  };
}
