import { describe, expect, it } from 'vitest';
import { nameOfLine } from '../../../../../src/core/chart/drawn/name-lines.ts';
import type { TextBox } from '../../../../../src/core/chart/drawn/text-box.ts';

const LINE = { xs: [0, 100], ys: [5, 9], source: 'line', color: 'red', name: 'own' } as const;
const SWATCH = { left: 10, right: 20, y: 50, color: 'red' };
const text = (of: string, change: Partial<TextBox> = {}): TextBox => ({ text: of, left: 24, right: 90, top: 44, bottom: 56, anchor: null, color: 'black', size: 12, ...change });

describe('nameOfLine', () => {
  it.each([
    ['what stands beside its mark', [text('Sales 2024')], 'Sales 2024'],
    ['a name of two lines', [text('Sales of the north', { bottom: 72, top: 30 })], 'Sales of the north'],
    ['what stands at its element, where a mark has a box with a value beside it', [text('March Sales 45.2', { top: 30, bottom: 72 })], 'own'],
    ['what is written in its colour', [], 'own'],
  ])('is %s', (_, texts, name) => {
    expect(nameOfLine(LINE, texts, [SWATCH])).toBe(name);
  });
});
