import { describe, expect, it } from 'vitest';
import { type CanvasMark, transformMark } from '../../../../../../src/core/chart/drawn/canvas/canvas-mark.ts';
import { drawingOfMarks } from '../../../../../../src/core/chart/drawn/canvas/drawing-of-marks.ts';
import { IDENTITY, type Matrix } from '../../../../../../src/core/chart/drawn/canvas/matrix.ts';
import { type TextCall, writeText } from '../../../../../../src/core/chart/drawn/canvas/write-text.ts';
import type { Drawing } from '../../../../../../src/core/chart/drawn/drawing.ts';

const call: TextCall = { text: '10', x: 100, y: 50, align: 'left', baseline: 'alphabetic', direction: 'ltr', font: 'italic 12px Arial', width: 14, ascent: 9, descent: 0, color: '#333', matrix: IDENTITY };

function written(change: Partial<TextCall> = {}): CanvasMark {
  const mark = writeText({ ...call, ...change });
  if (!mark) throw new Error('Nothing is written.');
  return mark;
}

function path(points: readonly number[], change: { readonly isFilled?: boolean; readonly color?: string } = {}): CanvasMark {
  return { kind: 'path', subpaths: [{ points: [...points], isClosed: false }], circles: [], isFilled: false, color: '#c00', ...change };
}

function drawingOf(marks: readonly CanvasMark[], matrix: Matrix = IDENTITY): Drawing {
  const work = drawingOfMarks(marks, matrix);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

describe('writeText', () => {
  it.each([
    ['left', 'ltr', 100, 114],
    ['start', 'ltr', 100, 114],
    ['end', 'ltr', 86, 100],
    ['right', 'ltr', 86, 100],
    ['start', 'rtl', 86, 100],
    ['end', 'rtl', 100, 114],
    ['center', 'ltr', 93, 107],
  ])('puts a text that is aligned %s (%s) from %d to %d', (align, direction, left, right) => {
    const [box] = drawingOf([written({ align, direction })]).texts;
    expect([box.left, box.right, box.top, box.bottom]).toEqual([left, right, 41, 50]);
  });

  it('puts one that is written around its middle there, whatever its glyphs', () => {
    const [box] = drawingOf([written({ baseline: 'middle', ascent: 5, descent: 3 })]).texts;
    expect((box.top + box.bottom) / 2).toBe(50);
  });

  it('keeps where a turned text is fixed', () => {
    const quarter: Matrix = [0, 1, -1, 0, 200, 0];
    const [box] = drawingOf([written({ matrix: quarter, baseline: 'middle' })]).texts;
    expect(box.anchor).toEqual({ x: 150, y: 100 });
  });

  it('writes nothing of blanks, nor at a place that is none', () => {
    expect(writeText({ ...call, text: ' \u200b' })).toBeNull();
    expect(writeText({ ...call, x: NaN })).toBeNull();
  });
});

describe('drawingOfMarks', () => {
  it('takes the ratio of the pixels out', () => {
    const drawing = drawingOf([path([20, 40, 60, 10, 100, 80]), written()], [0.5, 0, 0, 0.5, 5, -5]);
    expect(drawing.lines).toMatchObject([{ xs: [15, 35, 55], ys: [15, 0, 35], source: 'line', color: '#c00' }]);
    expect(drawing.texts).toMatchObject([{ left: 55, bottom: 20, size: 6 }]);
  });

  it('tells grid lines, bars and areas from lines', () => {
    const box = (left: number): CanvasMark => path([left, 10, left + 8, 10, left + 8, 90, left, 90], { isFilled: true });
    const drawing = drawingOf([path([0, 50, 300, 50]), path([40, 0, 40, 100]), box(10), box(30), path([0, 90, 0, 20, 50, 40, 100, 10, 100, 90], { isFilled: true })]);
    expect(drawing.levels).toMatchObject([{ at: 50, from: 0, to: 300 }]);
    expect(drawing.uprights).toMatchObject([{ at: 40 }]);
    expect(drawing.boxes).toHaveLength(2);
    expect(drawing.lines).toMatchObject([{ source: 'area' }]);
  });

  it('takes circles for dots, and pieces that follow one another for one line', () => {
    const pieces = [0, 1, 2, 3, 4].map((i) => path([i * 10, i * i, (i + 1) * 10, (i + 1) ** 2], { color: '#06c' }));
    const drawing = drawingOf([{ kind: 'path', subpaths: [], circles: [{ x: 5, y: 6, radius: 2 }], isFilled: true, color: '#0a0' }, ...pieces]);
    expect(drawing.dots).toEqual([{ x: 5, y: 6, color: '#0a0' }]);
    expect(drawing.lines).toMatchObject([{ xs: [0, 10, 20, 30, 40, 50], color: '#06c' }]);
  });

  it('makes one label of lines that are written below one another, and of an outline with its filling', () => {
    const line = (text: string, y: number, x = 100): CanvasMark => written({ text, x, y, align: 'center' });
    const drawing = drawingOf([line('1/1', 50), line('2012', 66), line('1/16', 50, 160), line('1/16', 50, 160)]);
    expect(drawing.texts.map(({ text }) => text)).toEqual(['1/1/2012', '1/16']);
  });

  it.each([
    ['small and raised behind a 10 is its exponent', '10', { text: '2', x: 114, y: 45, font: '8px Arial' }, ['10^2']],
    ['negative, too', '10', { text: '−12', x: 114, y: 45, font: '8px Arial' }, ['10^−12']],
    ['as large as the 10 is none', '10', { text: '2', x: 114, y: 45 }, ['10', '2']],
    ['on the base line is none', '10', { text: '2', x: 114, y: 50, font: '8px Arial' }, ['10', '2']],
    ['some way behind it is none', '10', { text: '2', x: 124, y: 45, font: '8px Arial' }, ['10', '2']],
    ['raised behind another number is none', '110', { text: '2', x: 114, y: 45, font: '8px Arial' }, ['110', '2']],
    ['that is no whole number is none', '10', { text: 'th', x: 114, y: 45, font: '8px Arial' }, ['10', 'th']],
  ])('a text %s', (_case, base, raised, texts) => {
    const drawing = drawingOf([written({ text: base }), written({ width: 5, ascent: 6, ...raised })]);
    expect(drawing.texts.map(({ text }) => text)).toEqual(texts);
  });
});

describe('transformMark', () => {
  it('goes along when a canvas is drawn into another', () => {
    const mark = transformMark({ kind: 'path', subpaths: [{ points: [1, 2], isClosed: false }], circles: [{ x: 1, y: 2, radius: 3 }], isFilled: true, color: '#c00' }, [2, 0, 0, 2, 10, 0]);
    expect(mark).toMatchObject({ subpaths: [{ points: [12, 4] }], circles: [{ x: 12, y: 4, radius: 6 }] });
  });
});
