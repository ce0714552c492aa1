import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from './start/find-chromium.mjs';
import { installDependencies } from './start/install-dependencies.mjs';
import { runCommand } from './start/run-command.mjs';

/**
 * `npm start`: from a bare clone to a browser that shows the extension on a page
 * with a price chart. Without a display, or with `--headless`, it does the main
 * job there itself and reports.
 *
 * Everything up to the installation is node alone, for nothing else is there yet.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  await start();
} catch (error) {
  console.error(`\nnpm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function start() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`this needs node 20 or newer; here is ${process.versions.node}.`);
  await installDependencies(root);
  console.log('Building the extension ...');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const code = await runCommand(process.execPath, [vite, 'build', '--mode', 'chrome', '--logLevel', 'error'], { cwd: root });
  if (code !== 0) throw new Error('the build failed; what it said stands above.');
  const chromium = await findOrInstallChromium(root);
  console.log(`Chromium: ${chromium.path}, ${chromium.how}.`);
  const demo = fileURLToPath(new URL('demo.ts', import.meta.url));
  // Ctrl+C is for the browser; this waits until it has put its profile away.
  process.on('SIGINT', () => undefined);
  const manner = isHeadless() ? 'drive' : 'show';
  const demoCode = await runCommand(process.execPath, ['--import', 'tsx', demo, chromium.path, manner], { cwd: root });
  if (demoCode !== 0) throw new Error('the demo did not work; the reason stands above.');
}

function isHeadless() {
  if (process.argv.includes('--headless')) return true;
  const needsServer = process.platform === 'linux' || process.platform === 'freebsd';
  return needsServer && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}
