import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../../src/core/random.ts';
import { initializeParameters } from '../../../../../src/core/rnn/initialize-parameters.ts';
import type { NetworkConfig, RecurrentCell } from '../../../../../src/core/rnn/network-config.ts';
import { traceNetwork } from '../../../../../src/core/rnn/trace-network.ts';
import { cellAt, layoutHeatMap, shadeLayers, shadeOf, SHADES } from '../../../../../src/extension/lab/train/heat-map-layout.ts';
import { heatMapOf, MOST_STEPS, moveCell, nearestCell, valueAt, type HeatMap } from '../../../../../src/extension/lab/train/heat-map.ts';

const ZIG_ZAG = Float64Array.of(0, 1, 0, 1, 0);

function configOf(cell: RecurrentCell, hidden = 3): NetworkConfig {
  return { cell, inputs: 1, hidden, layers: 1, bias: true, head: { kind: 'linear', targets: 1 } };
}

function mapOf(cell: RecurrentCell, series = ZIG_ZAG, hidden = 3): HeatMap {
  const config = configOf(cell, hidden);
  return heatMapOf(config, initializeParameters(config, createRandom(5)), series);
}

const anyMap = fc
  .record({ cell: fc.constantFrom<RecurrentCell>('elman-tanh', 'elman-relu', 'gru', 'lstm'), hidden: fc.integer({ min: 1, max: 32 }), length: fc.integer({ min: 1, max: 90 }) })
  .map(({ cell, hidden, length }) => mapOf(cell, Float64Array.from({ length }, (_, t) => (t % 5) / 4), hidden));

describe('a heat map', () => {
  it.each<[RecurrentCell, string[]]>([
    ['elman-relu', ['hidden']],
    ['elman-tanh', ['hidden']],
    ['gru', ['reset', 'update', 'candidate', 'hidden']],
    ['lstm', ['input', 'forget', 'candidate', 'output', 'memory', 'hidden']],
  ])('of %s has a block for each of %j', (cell, parts) => {
    expect(mapOf(cell).blocks.map(({ part }) => part)).toEqual(parts);
  });

  it('has at each cell what the network computed there', () => {
    const config = configOf('lstm');
    const [parts] = traceNetwork(config, initializeParameters(config, createRandom(5)), ZIG_ZAG).layers;
    const map = mapOf('lstm');
    parts.forEach(({ values }, block) => {
      for (let step = 0; step < 5; step++) for (let unit = 0; unit < 3; unit++) expect(valueAt(map, { block, unit, step })).toBe(values[step * 3 + unit]);
    });
  });

  it(`of a long series has its last ${MOST_STEPS} steps, by their places in it`, () => {
    const long = Float64Array.from({ length: 1000 }, (_, t) => Math.sin(t) / 2 + 0.5);
    const map = mapOf('gru', long);
    expect(map).toMatchObject({ steps: MOST_STEPS, firstStep: 1000 - MOST_STEPS + 1 });
    const config = configOf('gru');
    const hidden = traceNetwork(config, initializeParameters(config, createRandom(5)), long).layers[0].at(-1)?.values ?? [];
    expect(valueAt(map, { block: 3, unit: 2, step: MOST_STEPS - 1 })).toBeCloseTo(hidden[hidden.length - 1], 9);
  });

  it('counts 1 as full, and more only where a part knows no bounds', () => {
    fc.assert(
      fc.property(anyMap, ({ blocks }) => {
        for (const { part, values, scale } of blocks) {
          expect(scale).toBeGreaterThanOrEqual(1);
          if (part !== 'memory' && part !== 'hidden') expect(scale).toBe(1);
          expect(values.every((value) => Math.abs(value) <= scale)).toBe(true);
        }
      }),
    );
  });
});

describe('the cell that is read out', () => {
  const map = mapOf('gru');

  it.each([
    ['ArrowRight', { block: 0, unit: 0, step: 0 }, { block: 0, unit: 0, step: 1 }],
    ['ArrowRight', { block: 0, unit: 0, step: 4 }, { block: 0, unit: 0, step: 4 }],
    ['ArrowLeft', { block: 0, unit: 0, step: 0 }, { block: 0, unit: 0, step: 0 }],
    ['ArrowDown', { block: 0, unit: 2, step: 1 }, { block: 1, unit: 0, step: 1 }],
    ['ArrowUp', { block: 1, unit: 0, step: 1 }, { block: 0, unit: 2, step: 1 }],
    ['ArrowUp', { block: 0, unit: 0, step: 1 }, { block: 0, unit: 0, step: 1 }],
    ['PageDown', { block: 1, unit: 1, step: 1 }, { block: 2, unit: 1, step: 1 }],
    ['PageUp', { block: 1, unit: 1, step: 1 }, { block: 0, unit: 1, step: 1 }],
    ['ArrowDown', { block: 3, unit: 2, step: 1 }, { block: 3, unit: 2, step: 1 }],
    ['Home', { block: 3, unit: 2, step: 3 }, { block: 3, unit: 2, step: 0 }],
    ['End', { block: 3, unit: 2, step: 3 }, { block: 3, unit: 2, step: 4 }],
  ])('by %s goes from %j to %j', (key, from, to) => {
    expect(moveCell(map, from, key)).toEqual(to);
  });

  it('stays where it is for other keys', () => {
    expect(moveCell(map, { block: 0, unit: 0, step: 0 }, 'Tab')).toBeNull();
  });

  it('of a larger map is brought into a smaller one', () => {
    expect(nearestCell(mapOf('elman-tanh', Float64Array.of(1), 1), { block: 3, unit: 9, step: 40 })).toEqual({ block: 0, unit: 0, step: 0 });
  });

  it('is the one that is pointed at, anywhere in it', () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: 200, max: 1400 }), fc.nat(), fc.nat(), fc.nat(), (any, room, block, unit, step) => {
        const layout = layoutHeatMap(any, room);
        const cell = { block: block % any.blocks.length, unit: unit % any.units, step: step % any.steps };
        const place = layout.places[cell.block];
        expect(cellAt(any, layout, place.x + (cell.step + 0.5) * layout.cell.width, place.y + (cell.unit + 0.5) * layout.cell.height)).toEqual(cell);
      }),
    );
  });

  it('is none beside the blocks', () => {
    expect(cellAt(map, layoutHeatMap(map, 600), 2, 2)).toBeNull();
  });
});

describe('the shades', () => {
  it.each([
    [0, 1, 0],
    [-0.01, 1, 0],
    [1, 1, SHADES],
    [-1, 1, -SHADES],
    [0.5, 1, SHADES / 2],
    [-2, 4, -SHADES / 2],
    [9, 1, SHADES],
  ])('of %d on a scale of %d is %d', (value, scale, shade) => {
    expect(shadeOf(value, scale)).toBe(shade);
  });

  it('cover every cell that is not next to 0, once', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const layout = layoutHeatMap(map, 700);
        const area = shadeLayers(map, layout).reduce((sum, { path }) => sum + [...path.matchAll(/h([\d.]+)v([\d.]+)/g)].reduce((all, [, width, height]) => all + Number(width) * Number(height), 0), 0);
        const shaded = map.blocks.reduce((sum, { values, scale }) => sum + values.filter((value) => shadeOf(value, scale) !== 0).length, 0);
        expect(area / (layout.cell.width * layout.cell.height)).toBeCloseTo(shaded, 6);
      }),
    );
  });

  it('are drawn within the room, but for cells that could not be narrower', () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: 240, max: 1400 }), (map, room) => {
        const layout = layoutHeatMap(map, room);
        expect(layout.width).toBeLessThanOrEqual(room);
        for (const { x, y } of layout.places) {
          expect(x + layout.block.width).toBeLessThanOrEqual(layout.width + 1e-9);
          expect(y + layout.block.height).toBeLessThanOrEqual(layout.height);
        }
      }),
    );
  });
});
