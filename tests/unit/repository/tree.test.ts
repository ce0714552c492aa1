import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/root.ts';
import { readSources } from '../../support/source-files.ts';

const LONGEST_FILE = 250;

/** What a reader meets first; tools keep their settings in tests/support. */
const TOP_LEVEL = [
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'docs',
  'manifest.json',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
];

/** What commands leave there, which git ignores. */
const LEFT_BY_COMMANDS = ['node_modules', 'dist', 'coverage', 'test-results'];

describe('the tree', () => {
  it('has nothing at its top but what a reader looks for', () => {
    const names = readdirSync(root).filter((name) => !name.startsWith('.') && !LEFT_BY_COMMANDS.includes(name));
    expect(names.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it(`has no source of more than ${LONGEST_FILE} lines: such a file has outgrown its room`, async () => {
    const sources = await readSources('src');
    const long = sources.filter(({ text }) => text.split('\n').length - 1 > LONGEST_FILE).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('names its files in kebab-case', async () => {
    const sources = [...(await readSources('src')), ...(await readSources('tests'))];
    const strange = sources.filter(({ path }) => !/^[a-z0-9.-]+$/.test(path.slice(path.lastIndexOf('/') + 1)));
    expect(strange.map(({ path }) => path)).toEqual([]);
  });

  it('uses neither sleeps nor retries in its end-to-end tests', async () => {
    const tests = await readSources('tests/e2e');
    const pattern = /waitForTimeout|retries:|test\.describe\.configure\(\{[^}]*retries/;
    expect(tests.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('locks every package by its integrity', () => {
    const { packages } = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')) as {
      packages: Record<string, { integrity?: string; link?: boolean }>;
    };
    const open = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
    expect(open.map(([path]) => path)).toEqual([]);
  });
});
