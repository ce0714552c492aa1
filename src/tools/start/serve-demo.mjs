import { join } from 'node:path';
import { serveFiles } from './serve-files.mjs';

/**
 * What the demo page is made of: its own folder, the chart library and the
 * prices that the popup has as examples too.
 *
 * @param {string} root the checkout, with its packages installed
 * @returns {Record<string, string>} mounts for `serveFiles`
 */
export function demoMounts(root) {
  return {
    '/': join(root, 'src/tools/demo/'),
    '/prices.json': join(root, 'src/extension/popup/examples/prices.json'),
    '/chart.js': join(root, 'node_modules/chart.js/dist/chart.umd.js'),
    '/chart-dates.js': join(root, 'node_modules/chartjs-adapter-date-fns/dist/chartjs-adapter-date-fns.bundle.min.js'),
  };
}

/**
 * Serves the demo page.
 *
 * @param {string} root the checkout, with its packages installed
 */
export function serveDemo(root) {
  return serveFiles(demoMounts(root));
}
