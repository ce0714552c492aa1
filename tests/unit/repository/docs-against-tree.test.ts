import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/tools/build/list-files.ts';
import { root } from '../../support/root.ts';

const GUIDE = readdirSync(`${root}/docs/guide`).filter((name) => name.endsWith('.md')).map((name) => `docs/guide/${name}`);
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/model.md', 'docs/accuracy.md', 'docs/charts.md', 'docs/model-card.md', 'docs/privacy.md', 'docs/store/listing.md', 'docs/translating.md', ...GUIDE];
const DECISIONS = readdirSync(`${root}/docs/decisions`);

const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

/** Paths of ours in a text: after the name of a top folder, whether in backticks, links or running text. */
function pathsIn(text: string): string[] {
  const found = text.match(/(?<![\w./-])(?:src|public|tests|docs)\/[\w./-]*[\w]/g) ?? [];
  return [...new Set(found)];
}

describe('documents tell of the tree as it is', () => {
  it.each([...DOCUMENTS, ...DECISIONS.map((name) => `docs/decisions/${name}`)])('every path that %s names exists', (document) => {
    expect(pathsIn(read(document)).filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
  });

  it.each(DOCUMENTS)('every file that %s links to exists', (document) => {
    const folder = document.includes('/') ? `${document.slice(0, document.lastIndexOf('/'))}/` : '';
    const targets = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) => `${folder}${target}`);
    expect(targets.filter((target) => !existsSync(`${root}/${target}`))).toEqual([]);
  });

  it('docs/architecture.md names every room of src', () => {
    const architecture = read('docs/architecture.md');
    const rooms = ['core', 'extension'].flatMap((wing) =>
      readdirSync(`${root}/src/${wing}`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `src/${wing}/${entry.name}`),
    );
    expect([...rooms, 'src/tools'].filter((room) => !architecture.includes(room))).toEqual([]);
  });

  it('every npm script that a document names is there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = DOCUMENTS.flatMap((document) => [...read(document).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name]) => name));
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it.each(['docs/privacy.md', 'docs/store/listing.md'])('%s gives a reason for each permission that is asked for, and for no other', (document) => {
    const { permissions } = JSON.parse(read('manifest.json')) as { permissions: readonly string[] };
    const [, table] = read(document).split('| permission |');
    const named = [...table.split('\n\n')[0].matchAll(/^\| `?([a-zA-Z]+)`? \|/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...permissions].sort());
  });

  it('the guide quotes what can go wrong in the words that are shown', () => {
    const messages = Object.values(JSON.parse(read('public/_locales/en/messages.json')) as Record<string, { message: string }>).map(({ message }) => message);
    const quoted = [...read('docs/guide/problems.md').matchAll(/^\| (?!it says|---)(.+?) \|/gm)].map(([, words]) => words);
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((words) => !messages.some((message) => message.startsWith(words)))).toEqual([]);
  });

  it('decisions are numbered from 001 without a gap', () => {
    const numbers = DECISIONS.map((name) => /^(\d{3})-[a-z0-9-]+\.md$/.exec(name)?.[1]).sort();
    expect(numbers).toEqual(DECISIONS.map((_, i) => String(i + 1).padStart(3, '0')));
  });

  it('no file tells of the machine that it was made on', async () => {
    const telling = new RegExp(['/' + 'work/', '/' + 'root/', '/' + 'home/\\w', '/' + 'Users/\\w'].join('|'));
    const folders = ['src', 'public/_locales', 'tests', 'docs'];
    const files = (await Promise.all(folders.map(async (folder) => (await listFiles(`${root}/${folder}`)).map((file) => `${folder}/${file}`))))
      .flat()
      .concat('README.md', 'CONTRIBUTING.md', 'package.json', 'vite.config.ts')
      .filter((file) => /\.(?:[cm]?[jt]sx?|json|md|html|css)$/.test(file));
    expect(files.filter((file) => telling.test(read(file)))).toEqual([]);
  });
});
