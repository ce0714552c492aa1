import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../../../src/core/chart/drawn/canvas/matrix.ts';
import { RecordedPath } from '../../../../../src/extension/page/recorder/recorded-path.ts';

const TWICE: Matrix = [2, 0, 0, 2, 10, 20];

describe('RecordedPath', () => {
  it('is built as it was after so many calls, each with the transform of its moment', () => {
    const path = new RecordedPath();
    path.add('moveTo', [1, 0, 0, 1, 0, 0], [1, 2]);
    path.add('lineTo', TWICE, [1, 2]);
    const { length } = path;
    path.add('lineTo', TWICE, [3, 4]);
    expect(path.build(length).subpaths).toEqual([{ points: [1, 2, 12, 24], isClosed: false }]);
    expect(path.build().subpaths).toEqual([{ points: [1, 2, 12, 24, 16, 28], isClosed: false }]);
  });

  it('never asks what a page passed for its value', () => {
    const path = new RecordedPath();
    const trap = { valueOf: () => expect.unreachable('a value was asked for') };
    path.add('moveTo', TWICE, ['1', '2']);
    path.add('lineTo', TWICE, [trap, 4]);
    expect(path.build().subpaths).toEqual([{ points: [12, 24], isClosed: false }]);
  });
});
