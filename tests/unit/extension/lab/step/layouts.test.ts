import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWindow } from '../../../../../src/extension/lab/step/column-window.ts';
import { headPath, pointOn } from '../../../../../src/extension/lab/step/edge.ts';
import { FIXED_INPUTS, layoutFixed } from '../../../../../src/extension/lab/step/fixed-layout.ts';
import { layoutFolded, STATIONS } from '../../../../../src/extension/lab/step/folded-layout.ts';
import { layoutUnrolled } from '../../../../../src/extension/lab/step/unrolled-layout.ts';

/** A step of a series of n values, n + 1 steps. */
const steps = fc.integer({ min: 1, max: 20_000 }).chain((count) => fc.record({ lastStep: fc.constant(count + 1), step: fc.integer({ min: 0, max: count + 1 }) }));
const widths = fc.integer({ min: 240, max: 1400 });

describe('the columns of a long series', () => {
  it('hold the step and the one that it leads to, never more than there is room for', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 2, max: 12 }), ({ step, lastStep }, room) => {
        const { first, last } = columnWindow(step, lastStep, room);
        expect(last - first + 1).toBe(Math.min(room, lastStep));
        expect(first).toBeGreaterThanOrEqual(1);
        expect(last).toBeLessThanOrEqual(lastStep);
        for (const shown of [Math.max(1, step), Math.min(lastStep, step + 1)]) {
          expect(shown).toBeGreaterThanOrEqual(first);
          expect(shown).toBeLessThanOrEqual(last);
        }
      }),
    );
  });

  it('stay where they are until the step comes to the last of them, then turn like a page', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((step) => columnWindow(step, 40, 4).first)).toEqual([1, 1, 1, 4, 4, 4, 7]);
  });
});

describe('the unrolled network', () => {
  it('is as the article draws it for four values: four copies and the output, each fed by the one before', () => {
    const { columns, before, after } = layoutUnrolled({ width: 800, step: 5, lastStep: 5 });
    expect(columns.map(({ kind }) => kind)).toEqual(['read', 'read', 'read', 'read', 'output']);
    expect(columns.map(({ turn }) => turn)).toEqual(['past', 'past', 'past', 'past', 'now']);
    expect([before, after]).toEqual([0, 0]);
    for (const { incoming, node, input, rising } of columns) {
      expect(incoming.to.y).toBe(node.y);
      if (input) expect(rising).toMatchObject({ from: { x: input.x }, to: { x: node.x } });
    }
  });

  it('keeps within its width, draws no copy into another, and counts what it leaves out', () => {
    fc.assert(
      fc.property(steps, widths, ({ step, lastStep }, width) => {
        const { columns, radius, before, after, ...layout } = layoutUnrolled({ width, step, lastStep });
        expect(layout.width).toBeLessThanOrEqual(Math.max(width, 254));
        columns.forEach(({ node }, index) => index > 0 && expect(node.x - columns[index - 1].node.x).toBeGreaterThan(2 * radius + 40));
        expect(columns[0].node.x - radius).toBeGreaterThan(0);
        const values = columns.filter(({ kind }) => kind === 'read').length;
        expect(before + values + after).toBe(lastStep - 1);
      }),
    );
  });

  it('knows the ways of the next step: up and along for a value, along alone for the output, none after it', () => {
    const at = (step: number) => layoutUnrolled({ width: 700, step, lastStep: 3 }).next;
    expect(at(0)).toMatchObject({ output: null });
    expect(at(0).input).not.toBeNull();
    expect(at(1).feedback).not.toBeNull();
    expect(at(2)).toMatchObject({ input: null, feedback: null, within: [] });
    expect(at(2).output).not.toBeNull();
    expect(at(3)).toEqual({ input: null, feedback: null, within: [], output: null });
  });
});

describe('the folded network', () => {
  it.each([900, 700, 400, 270])('has its stations one after the other within %i px', (width) => {
    const layout = layoutFolded(width, 'article');
    const places = STATIONS.map((station) => layout.nodes[station]);
    const axis = layout.isUpright ? 'y' : 'x';
    places.forEach((place, index) => index > 0 && expect(place[axis] - places[index - 1][axis]).toBeGreaterThan(2 * layout.radius + 20));
    expect(layout.width).toBeLessThanOrEqual(width);
    for (const { x, y } of [...places, layout.top]) {
      expect(x).toBeGreaterThan(30);
      expect(y).toBeGreaterThan(24);
      expect(x).toBeLessThan(layout.width);
      expect(y).toBeLessThan(layout.height);
    }
  });

  it('has w₂ on the way back in the article’s order, and between relu and h in StatQuest’s', () => {
    const article = layoutFolded(800, 'article');
    expect(article.gate).toEqual(pointOn(article.edges.feedback, 0.5));
    const { gate, nodes } = layoutFolded(800, 'statquest');
    expect(gate.y).toBe(nodes.relu.y);
    expect(gate.x).toBeGreaterThan(nodes.relu.x);
    expect(gate.x).toBeLessThan(nodes.hidden.x);
  });

  it('turns upright where there is no room across', () => {
    expect(layoutFolded(320, 'article').isUpright).toBe(true);
    expect(layoutFolded(730, 'article').isUpright).toBe(false);
  });
});

describe('the network with fixed inputs', () => {
  const values = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index / 10);

  it.each([
    [2, false, 2, 0],
    [3, false, 1, 0],
    [4, true, 0, 0],
    [5, false, 0, 1],
    [250, false, 0, 246],
  ])('given %i values fits: %s, with %i inputs empty and %i values left over', (count, fits, empty, over) => {
    const layout = layoutFixed({ values: values(count), step: count + 1, width: 600 });
    expect(layout.fits).toBe(fits);
    expect(layout.inputs).toHaveLength(FIXED_INPUTS);
    expect(layout.inputs.filter(({ isMissing }) => isMissing)).toHaveLength(empty);
    expect(layout.leftOver.length + layout.more).toBe(over);
    expect(layout.leftOver.every(({ isRefused }) => isRefused)).toBe(true);
  });

  it('lets a value come to its input, and one too many half way', () => {
    const at = (step: number) => layoutFixed({ values: values(6), step, width: 600 });
    const [token] = at(0).next;
    expect(token.edge).toEqual(at(0).inputs[0].way);
    const [refused] = at(4).next;
    expect(refused.edge.to.x).toBeLessThan(token.edge.to.x);
    expect(at(6).next).toEqual([]);
  });

  it('draws the value that is being tried, however many came before it', () => {
    const { leftOver } = layoutFixed({ values: values(250), step: 100, width: 600 });
    expect(leftOver[0]).toMatchObject({ t: 100, isRefused: true });
  });

  it('lets four values go on to the output together', () => {
    expect(layoutFixed({ values: values(4), step: 4, width: 600 }).next).toHaveLength(FIXED_INPUTS);
  });
});

describe('a way', () => {
  it('begins and ends where it says, bent or straight', () => {
    const straight = { from: { x: 0, y: 0 }, to: { x: 10, y: 20 } };
    const bent = { ...straight, bends: [{ x: 0, y: -30 }, { x: 10, y: -30 }] as const };
    for (const edge of [straight, bent]) {
      expect(pointOn(edge, 0)).toEqual(edge.from);
      expect(pointOn(edge, 1)).toEqual(edge.to);
    }
    expect(pointOn(straight, 0.5)).toEqual({ x: 5, y: 10 });
    expect(pointOn(bent, 0.5).y).toBeLessThan(0);
  });

  it('has its arrow point along its end', () => {
    expect(headPath({ from: { x: 0, y: 0 }, to: { x: 10, y: 0 } }, 4)).toBe('M10 0L6 2L6 -2z');
  });
});
