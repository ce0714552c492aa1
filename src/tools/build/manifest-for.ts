/** The browsers that a package is built for. */
export type Browser = 'chrome' | 'firefox';

/**
 * The manifest of one browser, from manifest.json, which is Chrome's.
 *
 * Firefox has an event page instead of a service worker and an offscreen
 * document, and wants an id and a word on data collection; it clones messages by
 * itself.
 */
export function manifestFor(browser: Browser, base: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (browser === 'chrome') return { ...base };
  const {
    minimum_chrome_version: _chromeVersion,
    message_serialization: _serialization,
    background,
    permissions,
    ...common
  } = base as { background: { service_worker: string }; permissions: readonly string[] } & Record<string, unknown>;
  return {
    ...common,
    permissions: permissions.filter((permission) => permission !== 'offscreen'),
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'predict-next@predict-next.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
