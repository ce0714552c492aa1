import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../src/tools/start/run-command.mjs';
import { ensureSystemPackages } from './ensure-system-packages.mjs';

/**
 * `npm test`: installs what the machine lacks, then types, lint, unit, build
 * with its size check, and end-to-end, what is measured last and alone, in that
 * order; stops at the first that fails.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const results = join(root, 'test-results/summary');

/** @type {readonly { name: string, heading: string, report?: string, parameters?: readonly string[] }[]} */
const steps = [
  { name: 'types', heading: 'Types' },
  { name: 'lint', heading: 'Lint' },
  { name: 'unit', heading: 'Unit tests', report: 'unit.json' },
  { name: 'build', heading: 'Build and sizes' },
  { name: 'e2e', heading: 'End-to-end tests', report: 'e2e.json', parameters: ['--grep-invert', '@measured'] },
  // One at a time: what takes long beside other tests says nothing of the product.
  { name: 'e2e', heading: 'Measured end to end', report: 'measured.json', parameters: ['--grep', '@measured', '--workers', '1'] },
];

try {
  await runSteps();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function runSteps() {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const began = Date.now();
  printHeading('System');
  await ensureSystemPackages();
  for (const { name, heading, report, parameters = [] } of steps) {
    printHeading(heading);
    const stepBegan = Date.now();
    const environment = report === undefined ? {} : { TEST_SUMMARY: join(results, report) };
    const code = await runCommand('npm', ['run', '--silent', name, '--', ...parameters], { cwd: root, environment });
    if (code !== 0) throw new Error(`\n${heading}: failed (exit code ${code}).`);
    console.log(`${heading}: fine, ${seconds(stepBegan)}`);
  }
  printHeading(`All of it passed in ${seconds(began)}`);
  const { passed, skipped } = countTests();
  console.log(`tests: ${passed} passed, 0 failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}

/** @param {string} heading */
function printHeading(heading) {
  console.log(`\n== ${heading} ==`);
}

/** @param {number} since in ms */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Adds up what the two runners wrote down. */
function countTests() {
  const unit = /** @type {{ numPassedTests: number, numPendingTests: number }} */ (readReport('unit.json'));
  const endToEnd = ['e2e.json', 'measured.json'].map((name) => /** @type {{ stats: { expected: number, skipped: number } }} */ (readReport(name)).stats);
  return {
    passed: endToEnd.reduce((sum, { expected }) => sum + expected, unit.numPassedTests),
    skipped: endToEnd.reduce((sum, { skipped }) => sum + skipped, unit.numPendingTests),
  };
}

/**
 * @param {string} name
 * @returns {unknown}
 */
function readReport(name) {
  return JSON.parse(readFileSync(join(results, name), 'utf8'));
}
