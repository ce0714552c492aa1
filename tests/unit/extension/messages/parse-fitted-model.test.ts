import { describe, expect, it } from 'vitest';
import type { FittedModel } from '../../../../src/core/forecast/fitted/fitted-model.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import { parseFittedModel } from '../../../../src/extension/messages/parse-fitted-model.ts';
import { createLesson, learnHere } from '../../../support/learning.ts';

const model = learnHere(createLesson(40, 'quick', 31, 2), plainEngine);
const short = learnHere(createLesson(5, 'quick', 31, 2), plainEngine);
const network = model.network ?? { config: null as never, parameters: new Float64Array(0) };

describe('a stored model', () => {
  it.each<[string, FittedModel]>([
    ['with a network', model],
    ['of a series too short for one', short],
  ])('%s is what it was', (_case, kept) => {
    expect(parseFittedModel(structuredClone(kept))).toEqual(kept);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an empty object', {}],
    ['one parameter short', { ...model, network: { ...network, parameters: network.parameters.slice(1) } }],
    ['with a parameter that is not finite', { ...model, network: { ...network, parameters: network.parameters.map((value, i) => (i === 5 ? Infinity : value)) } }],
    ['with parameters in a list', { ...model, network: { ...network, parameters: Array.from(network.parameters) } }],
    ['of a network that cannot be built', { ...model, network: { ...network, config: { ...network.config, layers: 9 } } }],
    ['of a network of half a unit', { ...model, network: { ...network, config: { ...network.config, hidden: 0.5 } } }],
    ['of a cell that nobody knows', { ...model, network: { ...network, config: { ...network.config, cell: 'transformer' } } }],
    ['of a network for series with a season, without one', { ...model, network, scaling: { ...model.scaling, period: model.scaling.period === null ? 12 : null } }],
    ['without the network that it would forecast by', { ...model, network: null, verdict: { ...model.verdict, choice: 'fitted' } }],
    ['with a unit of 0', { ...model, scaling: { ...model.scaling, unit: 0 } }],
    ['with a season of 0 steps', { ...model, scaling: { ...model.scaling, period: 0 } }],
    ['with a horizon of 0', { ...model, horizon: 0 }],
    ['with a width that is not a number', { ...model, halfWidths: Float64Array.of(NaN) }],
  ])('%s is none', (_case, stored) => {
    expect(parseFittedModel(stored)).toBeNull();
  });
});
