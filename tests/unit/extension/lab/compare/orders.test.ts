import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_WEIGHTS } from '../../../../../src/core/rnn/mini/mini-rnn.ts';
import { traceMini } from '../../../../../src/core/rnn/mini/trace-mini.ts';
import { compareOrders, layoutOrders } from '../../../../../src/extension/lab/compare/orders.ts';
import { formatReport } from '../../../../../src/extension/ui/format-value.ts';

describe('the two orders of relu over the ten series', () => {
  const rows = compareOrders(ARTICLE_WEIGHTS);

  it('report what is published for each, a negative zero as Python prints it', () => {
    expect(rows.map(({ reports }) => formatReport(reports.article))).toEqual(['1.0', '0.5', '0.0', '1.0', '0.2', '0.1', '0.8', '0.2', '0.0', '2.0']);
    expect(rows.map(({ reports }) => formatReport(reports.statquest))).toEqual(['-0.5', '-0.2', '-0.0', '-0.5', '-0.1', '-0.0', '-0.4', '-0.1', '-0.0', '-1.0']);
  });

  it('are the same but for the last factor, as the page says', () => {
    const weight = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(weight, weight, weight, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }), (w1, w2, w3, values) => {
        const weights = { w1, w2, w3 };
        const inputs = Float64Array.from(values);
        const article = traceMini(inputs, { weights });
        const statquest = traceMini(inputs, { weights, variant: 'statquest' });
        const beforeTheFactor = w3 * Math.max(0, statquest.preActivations[values.length - 1]);
        expect(beforeTheFactor).toBeCloseTo(article.output, 6);
      }),
    );
  });

  it('stand on one axis from -1.25 to 2.25, and as an arrow at its end beyond it', () => {
    const wild = compareOrders({ w1: 3, w2: -3, w3: -3 });
    const { rows: marks, left, right } = layoutOrders(wild, 700, 120);
    marks.forEach(({ article }, index) => {
      const { reports } = wild[index];
      expect(article.x).toBeGreaterThanOrEqual(left);
      expect(article.x).toBeLessThanOrEqual(right);
      expect(article.leaves).toBe(reports.article < -1.25 ? 'low' : reports.article > 2.25 ? 'high' : null);
    });
    expect(marks.some(({ article }) => article.leaves === 'low')).toBe(true);
  });
});
