import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page, Worker } from 'playwright';
import { build } from 'vite';
import { launchExtension } from '../../src/tools/browser/launch-extension.ts';
import { findChromium } from '../../src/tools/start/find-chromium.mjs';
import { bundle } from './bundle.ts';
import { CASES, type EngineName } from './cases.ts';
import type { EngineUnderTest, StartEngine } from './engine-under-test.ts';
import { measureCase, type CaseResult, type Pace } from './measure-case.ts';
import type { Replies, Reply, Request } from './protocol.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLES = fileURLToPath(new URL('./bundles', import.meta.url));

/** onnxruntime-web loads its glue with `import()`, which a service worker refuses. */
const IN_WORKER: readonly EngineName[] = ['ours', 'ours-plain', 'onnxruntime-web'];
const IN_SERVICE_WORKER: readonly EngineName[] = ['ours', 'ours-plain'];

/**
 * The cases of inference once more where the product runs: in a Worker of an
 * extension page and, ours alone, in the service worker. It is the product's
 * own package with scripts of the bench beside it, in a folder of its own.
 * There is only the clock to read.
 *
 * @param folder for what is built
 * @param take gets each case as soon as it is measured
 * @returns the browser's version; null where nothing was measured
 */
export async function measureInChromium(
  folder: string,
  { only, engines }: { readonly only: string; readonly engines: readonly EngineName[] },
  pace: Pace,
  take: (result: CaseResult) => void,
): Promise<string | null> {
  const cases = CASES.filter(({ kind, name }) => kind === 'inference' && name.includes(only));
  const chromium = findChromium(ROOT);
  if (!chromium || cases.length === 0) {
    if (!chromium) console.log('No Chromium here: nothing is measured in one.');
    return null;
  }
  const extension = `${folder}/extension`;
  await buildBenchExtension(extension);
  const running = await launchExtension({ executablePath: chromium.path, folder: extension });
  try {
    const page = await running.context.newPage();
    await page.goto(`chrome-extension://${running.extensionId}/bench.html`);
    for (const one of cases) {
      const inWorker = await measureCase(one, pace, IN_WORKER.filter((name) => engines.includes(name)), startInWorker(page));
      take({ ...inWorker, case: `Chromium, worker of a page: ${one.name}` });
    }
    for (const one of cases) {
      const inServiceWorker = await measureCase(one, pace, IN_SERVICE_WORKER.filter((name) => engines.includes(name)), startInServiceWorker(running.worker));
      take({ ...inServiceWorker, case: `Chromium, service worker: ${one.name}` });
    }
    return running.context.browser()?.version() ?? null;
  } finally {
    await running.context.close();
  }
}

async function buildBenchExtension(folder: string): Promise<void> {
  await build({ root: ROOT, mode: 'chrome', logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } });
  await bundle(`${BUNDLES}/bench-worker.js`, folder, { isEmptied: false });
  await bundle(`${BUNDLES}/bench-service-worker.js`, folder, { isEmptied: false });
  await writeFile(`${folder}/bench.html`, '<!doctype html><title>Bench</title>');
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8')) as { background: { service_worker: string } };
  await appendFile(`${folder}/${manifest.background.service_worker}`, "\nimport '/bench-service-worker.js';\n");
}

/** What the scripts of the bench leave in their worlds. */
interface BenchWorld {
  benchWorkers?: Record<string, globalThis.Worker>;
  serveBench(engine: EngineName, request: unknown): Promise<Reply>;
}

function startInWorker(page: Page): StartEngine {
  return (engine) =>
    createRemote(
      (request) =>
        page.evaluate(
          ([name, message]) =>
            new Promise<Reply>((resolve) => {
              const world = globalThis as unknown as BenchWorld;
              const workers = (world.benchWorkers ??= {});
              const worker = (workers[name] ??= new globalThis.Worker('/bench-worker.js', { type: 'module' }));
              worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data);
              worker.onerror = ({ message: words }) => resolve({ error: `The worker failed: ${words}` });
              worker.postMessage(message);
            }),
          [engine, request] as const,
        ),
      () =>
        page.evaluate((name) => {
          const { benchWorkers } = globalThis as unknown as BenchWorld;
          benchWorkers?.[name]?.terminate();
          if (benchWorkers) Reflect.deleteProperty(benchWorkers, name);
        }, engine),
    );
}

function startInServiceWorker(worker: Worker): StartEngine {
  return (engine) =>
    createRemote(
      (request) =>
        worker.evaluate(
          ([name, message]) => (globalThis as unknown as BenchWorld).serveBench(name, message),
          [engine, request] as const,
        ),
      () => Promise.resolve(),
    );
}

/** Numbers go over as arrays. */
function createRemote(send: (request: unknown) => Promise<Reply>, stop: () => Promise<void>): EngineUnderTest {
  return {
    async ask<Kind extends Request['kind']>(request: Extract<Request, { kind: Kind }>) {
      const reply = await send('inputs' in request ? { ...request, inputs: [...request.inputs] } : request);
      if ('error' in reply) throw new Error(reply.error);
      // The other side answers each kind of request with its own kind of reply.
      return reply.value as Replies[Kind];
    },
    stop: () => void stop(),
  };
}
