import { describe, expect, it } from 'vitest';
import { readSources, withoutComments, type SourceFile } from '../../support/source-files.ts';

const sources = await readSources('src');

/** Rooms of the extension where contexts meet; the others never import one another. */
const SHARED_ROOMS: readonly string[] = ['messages', 'platform', 'ui', 'overlay', 'dom', 'reading'];

/** `background` in src/extension/background/gestures.ts; null elsewhere. */
function roomOf(path: string): string | null {
  return /^src\/extension\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** The imports of some files that a rule forbids, as sentences. */
function offences(files: readonly SourceFile[], isForbidden: (target: string, from: string) => boolean): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.filter(({ target }) => isForbidden(target, path)).map(({ target }) => `${path} imports ${target}`),
  );
}

const inWing = (wing: string): SourceFile[] => sources.filter(({ path }) => path.startsWith(`src/${wing}/`));
const isOurs = (target: string): boolean => target.startsWith('src/');

describe('imports point one way', () => {
  it('finds the imports at all', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it('core imports core, and no package', () => {
    expect(offences(inWing('core'), (target) => !target.startsWith('src/core/'))).toEqual([]);
  });

  it('the extension never imports tools', () => {
    expect(offences(inWing('extension'), (target) => target.startsWith('src/tools/'))).toEqual([]);
  });

  it('tools import core, node and packages; the demo page alone takes its prices from the pages, to have one copy', () => {
    const allowed = 'src/tools/demo/demo-mounts.ts imports src/extension/ui/real-series.ts';
    expect(offences(inWing('tools'), (target) => target.startsWith('src/extension/'))).toEqual([allowed]);
  });

  it('what is outside src is never imported from it, but for the sentences as a type', () => {
    const isOutside = (target: string): boolean => /^(?:\.\.|tests\/|public\/|docs\/)/.test(target);
    const allowed = ['src/extension/platform/i18n.ts imports public/_locales/en/messages.json'];
    expect(offences(sources, isOutside)).toEqual(allowed);
  });

  it('every import of ours names its ending, but in AssemblyScript, which knows none', () => {
    const typeScript = sources.filter(({ path }) => !path.includes('/assembly/'));
    expect(offences(typeScript, (target) => isOurs(target) && !/\.\w+$/.test(target))).toEqual([]);
  });
});

describe('the contexts meet in messages', () => {
  it('no context imports another, but the background takes what it hands to executeScript, and hosts the trainer on Firefox', () => {
    const isForbidden = (target: string, from: string): boolean => {
      const [room, other] = [roomOf(from), roomOf(target)];
      if (room === null || other === null || room === other || SHARED_ROOMS.includes(other)) return false;
      if (from === 'src/extension/background/ensure-trainer.ts' && target === 'src/extension/trainer/trainer-host.ts') return false;
      return !(room === 'background' && (other === 'page' || other === 'content'));
    };
    expect(offences(inWing('extension'), isForbidden)).toEqual([]);
  });

  it('what the background takes of the content script is its address, not its code', () => {
    const background = sources.filter(({ path }) => roomOf(path) === 'background');
    const lines = background.flatMap(({ text }) => text.match(/^import .*'\.\.\/content\/.*$/gm) ?? []);
    expect(lines).not.toEqual([]);
    for (const line of lines) expect(line).toMatch(/\?script&iife';$/);
  });

  it('shared rooms import no context', () => {
    const shared = sources.filter(({ path }) => SHARED_ROOMS.includes(roomOf(path) ?? ''));
    const isContext = (target: string): boolean => {
      const room = roomOf(target);
      return room !== null && !SHARED_ROOMS.includes(room);
    };
    expect(offences(shared, isContext)).toEqual([]);
  });

  it('what runs in a page takes from core, from dom and from its own room alone: the build folds it into one function', () => {
    const page = sources.filter(({ path }) => roomOf(path) === 'page');
    expect(page).not.toEqual([]);
    const isForbidden = (target: string): boolean => !/^src\/(?:core|extension\/(?:dom|page))\//.test(target);
    const values = page.map((file) => ({ ...file, imports: file.imports.filter(({ isType }) => !isType) }));
    expect(offences(values, isForbidden)).toEqual([]);
  });

  it('dom takes nothing of the extension: it is part of what runs in a page', () => {
    const dom = sources.filter(({ path }) => roomOf(path) === 'dom');
    expect(offences(dom, (target) => target.startsWith('src/extension/') && !target.startsWith('src/extension/dom/'))).toEqual([]);
  });

  it("the background takes the page's tasks as the build folds them, and what it hands over as it stands imports nothing", () => {
    const background = sources.filter(({ path }) => roomOf(path) === 'background');
    const lines = background.flatMap(({ text }) => text.match(/^import (?!type).*'\.\.\/page\/.*$/gm) ?? []);
    expect(lines).not.toEqual([]);
    expect(lines.filter((line) => !/\?in-page';$/.test(line) && !/mark-gesture\.ts';$/.test(line))).toEqual([]);
    const marked = sources.find(({ path }) => path.endsWith('/mark-gesture.ts'));
    expect(marked?.imports.filter(({ isType }) => !isType)).toEqual([]);
  });
});

describe('what only one place may do', () => {
  it('only platform imports webextension-polyfill', () => {
    const others = inWing('extension').filter(({ path }) => roomOf(path) !== 'platform');
    expect(offences(others, (target) => target === 'webextension-polyfill')).toEqual([]);
  });

  it.each([
    { what: 'markup from text', pattern: /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|document\.write)\b/ },
    { what: 'code from text', pattern: /\beval\(|new Function\b/ },
    { what: 'the type any', pattern: /(?::|\bas|<|\|)\s*any\b/ },
    { what: 'a request to the network', pattern: /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/ },
  ])('nothing in src uses $what', ({ pattern }) => {
    const users = sources.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
    expect(users).toEqual([]);
  });

  it('nothing in the extension fetches, but for the network that the package ships', () => {
    const users = inWing('extension').filter(({ text }) => /\bfetch\(/.test(withoutComments(text))).map(({ path }) => path);
    expect(users).toEqual(['src/extension/platform/pretrained.ts']);
  });
});
