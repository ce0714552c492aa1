import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/tools/build/list-files.ts';
import { root } from '../../support/root.ts';

interface Emitted {
  readonly version: string;
  readonly permissions: readonly string[];
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[]; readonly type: string };
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: unknown;
  readonly [key: string]: unknown;
}

/** The manifests as the build emits them, which is not all that manifest.json says. */
describe.each(['chrome', 'firefox'] as const)('the manifest that is built for %s', (browser) => {
  let folder = '';
  let manifest: Emitted;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `manifest-${browser}-`));
    await build({ root, mode: browser, logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } });
    manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Emitted;
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('asks for what a gesture needs and no more, so that installing shows no warning', () => {
    const offscreen = browser === 'chrome' ? ['offscreen'] : [];
    expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', ...offscreen, 'scripting', 'storage']);
  });

  it('may ask for a site, when the user wants it kept updated there, and has none before', () => {
    expect(manifest['optional_host_permissions']).toEqual(['http://*/*', 'https://*/*']);
  });

  it.each([
    'host_permissions',
    'optional_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
  ])('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  it('lets its pages load and reach nothing but the package', () => {
    const policy = Object.fromEntries(
      manifest.content_security_policy.extension_pages.split(';').map((part) => {
        const [name, ...values] = part.trim().split(/\s+/);
        return [name, values.join(' ')];
      }),
    );
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  it('starts the background, and not another script of its name', async () => {
    const loader = manifest.background.service_worker ?? manifest.background.scripts?.[0] ?? '';
    const [, entry] = /^import '\.\/(assets\/[\w.-]+\.js)';/.exec(await readFile(join(folder, loader), 'utf8')) ?? [];
    expect(entry).toBeDefined();
    expect(await readFile(join(folder, entry ?? ''), 'utf8')).toContain('contextMenus');
  });

  it(browser === 'chrome' ? 'has the offscreen page that hosts the trainer' : 'has no word of offscreen documents, which Firefox does not know', async () => {
    const files = await listFiles(folder);
    const texts = await Promise.all(files.filter((file) => /\.(?:js|html|json)$/.test(file)).map((file) => readFile(join(folder, file), 'utf8')));
    expect(files.includes('src/extension/trainer/offscreen.html')).toBe(browser === 'chrome');
    // Sites have classes of that name, which the reader of tables knows.
    expect(texts.some((text) => /offscreen\.html|\.offscreen\b/.test(text))).toBe(browser === 'chrome');
    expect(files).toContain('assets/trainer-worker.js');
  });

  it('has the version of package.json', async () => {
    const { version } = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as { version: string };
    expect(manifest.version).toBe(version);
  });

  it(browser === 'chrome' ? 'has a service worker and cloned messages' : 'has an event page, an id and a word on data', () => {
    if (browser === 'chrome') {
      expect(manifest).toMatchObject({ message_serialization: 'structured_clone', minimum_chrome_version: '148' });
      expect(manifest.background).toEqual({ service_worker: expect.any(String) as string, type: 'module' });
      expect(manifest).not.toHaveProperty('browser_specific_settings');
    } else {
      expect(manifest.background).toEqual({ scripts: [expect.any(String) as string], type: 'module' });
      expect(manifest.browser_specific_settings).toEqual({
        gecko: {
          id: 'predict-next@predict-next.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      });
    }
  });
});
