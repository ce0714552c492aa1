import { execFile } from 'node:child_process';
import { expect, test } from 'playwright/test';
import { root } from '../support/root.ts';

interface LinterReport {
  readonly errors: readonly unknown[];
  readonly notices: readonly unknown[];
  readonly warnings: readonly { readonly code: string; readonly file: string }[];
}

test('the Firefox package passes the linter of its store; the one warning is Preact’s own innerHTML, which nothing here uses', async () => {
  const output = await new Promise<string>((resolve) => {
    // The linter's exit code counts warnings as well; its report tells them apart.
    execFile('npx', ['addons-linter', '--output', 'json', `${root}/dist/firefox`], { cwd: root, maxBuffer: 1e7 }, (_error, stdout) => resolve(stdout));
  });
  const { errors, notices, warnings } = JSON.parse(output) as LinterReport;
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(warnings.map(({ code }) => code)).toEqual(['UNSAFE_VAR_ASSIGNMENT']);
});
