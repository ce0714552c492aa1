import { describe, expect, it } from 'vitest';
import { cropToElement } from '../../../../src/extension/background/crop-to-element.ts';

const view = { origin: { x: 0, y: 0 }, width: 1000, language: '' };

describe('cropToElement', () => {
  it('finds an element in a picture of its tab, at the ratio of its pixels', () => {
    expect(cropToElement({ left: 100, top: 50, width: 300, height: 200 }, view, { width: 2000, height: 1600 })).toEqual({
      x: 200, y: 100, width: 600, height: 400, pixelRatio: 2, hidden: { left: 0, top: 0 },
    });
  });

  it('cuts away what is out of view, and says how much', () => {
    expect(cropToElement({ left: 900, top: -40, width: 300, height: 200 }, view, { width: 1000, height: 800 })).toEqual({
      x: 900, y: 0, width: 100, height: 160, pixelRatio: 1, hidden: { left: 0, top: 40 },
    });
  });

  it('counts from the frame that the element is in', () => {
    const framed = { ...view, origin: { x: 30, y: 400 } };
    expect(cropToElement({ left: 10, top: 10, width: 300, height: 200 }, framed, { width: 1000, height: 800 })).toMatchObject({ x: 40, y: 410 });
  });

  it.each([
    ['too little of it is in view', { left: 950, top: 0, width: 300, height: 200 }, view],
    ['a foreign frame lies between', { left: 0, top: 0, width: 300, height: 200 }, { ...view, origin: null }],
  ])('gives nothing where %s', (_case, box, seen) => {
    expect(cropToElement(box, seen, { width: 1000, height: 800 })).toBeNull();
  });
});
