import { describe, expect, it } from 'vitest';
import { readSources, withoutComments, type SourceFile } from '../../../support/source-files.ts';

const sources = new Map([...(await readSources('src/core')), ...(await readSources('src/tools'))].map((source) => [source.path, source]));

/** What can bring in a file, a page of the web or the state of the machine. */
const WAYS_IN = /\b(?:fetch|require|readFile\w*|Deno|Bun|globalThis|XMLHttpRequest|Date|performance)\b|\bimport\s*\(|\bimport\.meta\b|(?<!-)\bprocess\.|Math\.random/;

/** All that runs when a file is imported, itself included; types are gone by then. */
function closureOf(path: string): SourceFile[] {
  const found = new Map<string, SourceFile>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    const source = sources.get(next);
    if (!source) throw new Error(`${next} is no file of src/core or src/tools.`);
    found.set(next, source);
    open.push(...source.imports.filter(({ isType }) => !isType).map(({ target }) => target));
  }
  return [...found.values()];
}

describe('no real series can be among what the network was trained on', () => {
  const prior = [...sources.values()].filter(({ path }) => path.startsWith('src/tools/pretrain/prior/'));

  it('the prior imports the generator of random numbers, and itself', () => {
    expect(prior.length).toBeGreaterThan(15);
    const others = prior.flatMap(({ path, imports }) =>
      imports.filter(({ target }) => target !== 'src/core/random.ts' && !target.startsWith('src/tools/pretrain/prior/')).map(({ target }) => `${path} imports ${target}`),
    );
    expect(others).toEqual([]);
  });

  it('the prior has no list of more than thirty numbers in it: a series would be one', () => {
    const lists = prior.flatMap(({ path, text }) => (withoutComments(text).match(/\[[^[\]]*\]/g) ?? []).filter((list) => list.split(',').length > 30).map(() => path));
    expect(lists).toEqual([]);
  });

  it('all that a thread runs to draw a batch and learn from it is core and the pre-training itself', () => {
    const closure = closureOf('src/tools/pretrain/shard-gradient.ts').map(({ path }) => path);
    expect(closure).toContain('src/tools/pretrain/prior/draw-series.ts');
    expect(closure.filter((path) => !path.startsWith('src/core/') && !path.startsWith('src/tools/pretrain/'))).toEqual([]);
    // The article's series and the popup's examples are for the product, not for the training.
    expect(closure.filter((path) => /article|example|series\/|\.json$/.test(path.replace(/\/draw-series|\/synthetic-series/, '')))).toEqual([]);
  });

  it('nothing of it reads a file, the web, the clock or the machine', () => {
    const users = closureOf('src/tools/pretrain/shard-gradient.ts').filter(({ text }) => WAYS_IN.test(withoutComments(text)));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});
