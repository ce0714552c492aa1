import type { Plugin } from 'vite';

/**
 * Takes `web_accessible_resources` out of the emitted manifest.
 *
 * crxjs adds them for every `?script` import, for all sites, so that any page
 * could ask for a file and learn that the extension is there. Scripts that
 * `scripting.executeScript` injects as files need none.
 */
export function stripWebAccessibleResources(): Plugin {
  return {
    name: 'strip-web-accessible-resources',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const manifest = bundle['manifest.json'];
        if (manifest?.type !== 'asset') return;
        const content = JSON.parse(String(manifest.source)) as Record<string, unknown>;
        delete content['web_accessible_resources'];
        manifest.source = JSON.stringify(content, null, 2);
      },
    },
  };
}
