import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/root.ts';
import { readSources, withoutComments } from '../../support/source-files.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const english = JSON.parse(readFileSync(`${root}/public/_locales/en/messages.json`, 'utf8')) as Messages;
const keys = Object.keys(english);
const sources = await readSources('src');
const codeOfAll = sources.map(({ text }) => withoutComments(text)).join('\n');
const manifest = readFileSync(`${root}/manifest.json`, 'utf8');

/** The codes of every class that is a Problem, from which `problem_<code>` is made. */
const problemCodes = sources.flatMap(({ text }) =>
  [...text.matchAll(/class \w+ extends \w*(?:Problem|Error)\b[\s\S]*?readonly code(?:: \w+)? = '(\w+)'/g)].map(([, code]) => code),
);

/** What plural forms of a sentence share, as the code asks for them; undefined for a key that is none. */
const stemOf = (key: string): string | undefined => {
  const [, stem, form] = /^(\w+)_(one|other)$/.exec(key) ?? [];
  return stem !== undefined && Object.hasOwn(english, `${stem}_${form === 'one' ? 'other' : 'one'}`) ? stem : undefined;
};

/** Every string in the code that could be a key, also the beginning of one that is put together: `popup_mode_${...}`. */
const written = new Set([...codeOfAll.matchAll(/['"`]([A-Za-z][\w]*)(?:['"`]|\$\{)/g)].map(([, word]) => word));
const isUsed = (key: string): boolean =>
  written.has(key) ||
  written.has(stemOf(key) ?? '') ||
  manifest.includes(`__MSG_${key}__`) ||
  (key.startsWith('problem_') && (problemCodes.includes(key.slice('problem_'.length)) || written.has(key.slice('problem_'.length)))) ||
  [...written].some((start) => start.endsWith('_') && key.startsWith(start));

describe('the sentences', () => {
  it('are found at all', () => {
    expect(keys.length).toBeGreaterThan(20);
    expect(problemCodes.length).toBeGreaterThan(3);
  });

  it('are all used', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are there for every problem', () => {
    expect(problemCodes.filter((code) => !Object.hasOwn(english, `problem_${code}`))).toEqual([]);
  });

  it('are there for every key that the manifest names', () => {
    const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(named.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  });

  it('are there for every key that the code asks for', () => {
    // `text('key')` is checked by its type too; this also sees what is cast.
    const asked = [...codeOfAll.matchAll(/\btext\(\s*'(\w+)'/g)].map(([, key]) => key);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  });

  it('say something, and no name with spaces around', () => {
    expect(keys.filter((key) => english[key].message.trim() === '' || english[key].message !== english[key].message.trim())).toEqual([]);
  });
});
