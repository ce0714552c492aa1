import { demoMounts } from '../../src/tools/demo/demo-mounts.ts';
import { serveFiles, type FileServer } from '../../src/tools/demo/serve-files.ts';
import { bundlePageScript } from './bundle-page-script.ts';
import { root } from './root.ts';

/** A server of test pages; its origin is like any site's to the extension. */
export interface PageServer extends FileServer {
  /** The address of a file of tests/pages, or of `demo/` for the demo page. */
  url(path: string): string;
}

/**
 * Serves tests/pages at `/pages/`, the demo page at `/`, the packages' own files
 * at `/packages/`, and at `/bundled/` the scripts of tests/pages as a site would
 * bundle them, with all that they import and without a global.
 */
export async function servePages(): Promise<PageServer> {
  const { origin, close } = await serveFiles({
    ...demoMounts(),
    '/pages/': `${root}/tests/pages/`,
    '/packages/': `${root}/node_modules/`,
    '/bundled/': { script: bundlePageScript },
  });
  return {
    origin,
    url: (path) => (path.startsWith('demo/') ? `${origin}/${path.slice('demo/'.length)}` : `${origin}/pages/${path}`),
    close,
  };
}
