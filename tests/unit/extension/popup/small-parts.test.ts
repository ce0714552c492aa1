import { describe, expect, it } from 'vitest';
import { ARTICLE_SERIES } from '../../../../src/core/rnn/mini/article-series.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import { changeText } from '../../../../src/extension/ui/change-text.ts';
import { REAL_SERIES } from '../../../../src/extension/ui/real-series.ts';
import { layoutSmallMultiple } from '../../../../src/extension/ui/small-multiple-layout.ts';
import { horizonOf } from '../../../../src/extension/ui/horizon-of.ts';
import { valueFormat } from '../../../../src/extension/ui/format-value.ts';

describe('changeText', () => {
  const format = valueFormat(createSeries([1.5, 2.5], { unit: '$' }), 'en');
  it.each([
    [100, 100.18, '$', '+0.18%'],
    [0, 1, '$', '+$1.00'],
    [-2, 1, '$', '+$3.00'],
    [0.01, 5, '$', '+$4.99'],
    [2, 2.5, '%', '+$0.50'],
  ])('from %d to %d in %j is %s', (last, next, unit, written) => expect(changeText(last, next, unit, format)).toBe(written));
});

describe('horizonOf', () => {
  it.each([
    ['1', 1],
    ['1000', 1000],
    ['0', null],
    ['1001', null],
    ['2.5', null],
    ['-1', null],
    ['', null],
    ['x', null],
  ])('takes %j for %j', (written, horizon) => expect(horizonOf(written)).toBe(horizon));
});

describe('layoutSmallMultiple', () => {
  const size = { width: 72, height: 40, margin: 6 };
  it.each(ARTICLE_SERIES.map((series) => [series.name, series] as const))('keeps %s and its continuation inside the panel', (_name, series) => {
    const { end, isOff, expectedPath } = layoutSmallMultiple({ ...series, reported: series.reports.article, ...size });
    expect(end.x).toBeLessThanOrEqual(72);
    expect(end.y).toBeGreaterThanOrEqual(0);
    expect(end.y).toBeLessThanOrEqual(40);
    expect(isOff).toBe(series.name === 'data_zic_zac2');
    expect(expectedPath !== '').toBe(series.expected !== series.reports.article);
  });
});

describe('the real price series', () => {
  it.each(REAL_SERIES.map((real) => [real.shortName, real] as const))('%s has a price for each of its days, and a source in the public domain', (_name, real) => {
    const { values, times, gaps } = real.series;
    expect(values).toHaveLength(250);
    expect(times).toHaveLength(250);
    expect(gaps).toBeNull();
    expect(new Date(times?.at(-1) ?? 0).toISOString()).toBe('2026-08-18T00:00:00.000Z');
    expect(real.source).toContain('public domain');
  });
});
