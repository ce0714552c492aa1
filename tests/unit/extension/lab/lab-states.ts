import fc from 'fast-check';
import { ARTICLE_SERIES } from '../../../../src/core/rnn/mini/article-series.ts';
import { DRAWINGS, FIGURES, INITIAL_STATE, LAB_NETWORKS, LAB_VIEWS, LARGEST_SEED, LEAST_HIDDEN, LESSONS, LONGEST_OWN, MOST_HIDDEN, RATES, SURFACES, type LabState } from '../../../../src/extension/lab/lab-state.ts';
import { OWN_SERIES } from '../../../../src/extension/lab/lab-series.ts';
import { settleState } from '../../../../src/extension/lab/settle-state.ts';
import { REAL_SERIES } from '../../../../src/extension/ui/real-series.ts';

/** An address has no negative zero: nobody could tell it from zero there. */
const number = (range: fc.DoubleConstraints = {}) => fc.double({ noNaN: true, noDefaultInfinity: true, ...range }).map((value) => value + 0);
const weight = number({ min: -1e6, max: 1e6 });

/** Any state that the lab can be in. */
export const anyState: fc.Arbitrary<LabState> = fc
  .record({
    view: fc.constantFrom(...LAB_VIEWS),
    series: fc.constantFrom(...ARTICLE_SERIES.map(({ name }) => name), ...REAL_SERIES.map(({ shortName }) => shortName), OWN_SERIES),
    own: fc.option(fc.record({ name: fc.string({ maxLength: 200 }), values: fc.array(number(), { minLength: 1, maxLength: LONGEST_OWN }) })),
    weights: fc.record({ w1: weight, w2: weight, w3: weight }),
    variant: fc.constantFrom('article', 'statquest'),
    step: fc.nat({ max: 300 }),
    drawing: fc.constantFrom(...DRAWINGS),
    figure: fc.constantFrom(...FIGURES),
    surface: fc.constantFrom(...SURFACES),
    network: fc.constantFrom(...LAB_NETWORKS),
    hidden: fc.integer({ min: LEAST_HIDDEN, max: MOST_HIDDEN }),
    seed: fc.integer({ min: 0, max: LARGEST_SEED }),
    lesson: fc.constantFrom(...LESSONS),
    rate: fc.constantFrom(...RATES),
  })
  .map((items) => settleState({ ...INITIAL_STATE, ...items }));
