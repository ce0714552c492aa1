import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const markupSinks = ['innerHTML', 'outerHTML', 'srcdoc'].map((property) => ({
  property,
  message: 'Text from a page could become markup: use textContent or DOM nodes.',
}));

const markupCalls = [
  ['insertAdjacentHTML', undefined],
  ['setHTMLUnsafe', undefined],
  ['createContextualFragment', undefined],
  ['write', 'document'],
  ['writeln', 'document'],
].map(([property, object]) => ({
  property,
  ...(object === undefined ? {} : { object }),
  message: 'Text from a page could become markup: use textContent or DOM nodes.',
}));

const dangerousInnerHtml = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Text from a page could become markup: render it as text.',
};

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing is called the same everywhere.',
};

const noWindow = ['window', 'document', 'localStorage'].map((name) => ({
  name,
  message: 'There is no page here.',
}));

/** What core must not touch: it gets the same answer from the same numbers, anywhere and at any time. */
const ambient = [
  { object: 'Math', property: 'random', message: 'Take a seeded generator as a parameter.' },
  { object: 'Date', property: 'now', message: 'Take the time as a parameter.' },
  { object: 'performance', property: 'now', message: 'Take the time as a parameter.' },
];

export default tseslint.config(
  // The code of test pages is a stranger's: it is loaded as it stands, not compiled. The bundles of the bench import what CI has not installed. AssemblyScript is not TypeScript.
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test-results/', 'tests/pages/**/*.js', 'tests/bench/bundles/', 'src/core/rnn/kernels/assembly/'] },
  ...tseslint.configs.strict,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('../..', import.meta.url)) },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // `useless constructor` and the like are strict's; two of its rules fight plain code.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', dangerousInnerHtml, defaultExport],
    },
  },
  {
    // Tests write and read the markup of their own pages.
    files: ['src/**'],
    rules: { 'no-restricted-properties': ['error', ...markupSinks, ...markupCalls] },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': ['error', ...noWindow, 'navigator', 'chrome', 'browser', 'fetch', 'setTimeout', 'performance', 'crypto'],
      'no-restricted-properties': ['error', ...markupSinks, ...markupCalls, ...ambient],
      'no-restricted-syntax': [
        'error',
        dangerousInnerHtml,
        defaultExport,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take the time as a parameter.' },
      ],
    },
  },
  {
    files: ['src/extension/background/**', 'src/extension/messages/**'],
    rules: { 'no-restricted-globals': ['error', ...noWindow] },
  },
  {
    // A cast in a comment is no cast to this rule, and tsc checks these files as strictly as the others.
    files: ['**/*.{js,mjs}'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Tools that want a default export.
    files: ['vite.config.ts', 'tests/support/*.config.{ts,mjs}', 'tests/support/global-setup.ts'],
    rules: { 'no-restricted-syntax': ['error', dangerousInnerHtml] },
  },
);
