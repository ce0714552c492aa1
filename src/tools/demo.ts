import { fileURLToPath } from 'node:url';
import { demoMounts } from './demo/demo-mounts.ts';
import { driveDemo } from './demo/drive-demo.ts';
import { serveFiles } from './demo/serve-files.ts';
import { showDemo } from './demo/show-demo.ts';

/**
 * The second half of `npm start`, once everything is installed and built:
 * `demo.ts CHROMIUM show|drive`.
 */
async function demo(): Promise<void> {
  const [chromium, manner] = process.argv.slice(2);
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  const server = await serveFiles(demoMounts());
  console.log(`The demo page is at ${server.origin}/ (${server.origin}/?dark for a dark one).`);
  try {
    if (manner === 'show') {
      await showDemo(chromium, `${dist}chrome`, server.origin);
      return;
    }
    console.log('No window here: doing what a user would do, headless ...');
    const screenshot = `${dist}demo.png`;
    const { series, nextValue, overlay } = await driveDemo(chromium, `${dist}chrome`, server.origin, screenshot);
    const steps = overlay.points.length - 1;
    console.log(`${series}: next value ${nextValue}, drawn on the demo chart (${steps} ${steps === 1 ? 'step' : 'steps'}).`);
    for (const [step, value] of overlay.rows) console.log(`On the page: step ${step}, ${value}`);
    console.log(`Screenshot: ${screenshot}`);
  } finally {
    await server.close();
  }
}

try {
  await demo();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
