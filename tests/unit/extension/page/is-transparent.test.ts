import { describe, expect, it } from 'vitest';
import { isTransparent } from '../../../../src/extension/page/is-transparent.ts';

describe('isTransparent', () => {
  it.each(['transparent', 'rgba(0, 0, 0, 0)', 'rgba(10,20,30,0.0)', 'rgb(10 20 30 / 0)', 'rgb(10 20 30 / 0%)', 'hsla(10, 20%, 30%, 0)', '#0000', '#FF000000'])('%s hides nothing', (color) => {
    expect(isTransparent(color)).toBe(true);
  });

  it.each(['rgb(10, 20, 0)', 'rgba(0, 0, 0, 0.01)', 'rgb(0 0 0)', 'hsl(0, 0%, 0%)', '#000', '#000000', '#00000001', '#100', 'black', '', 0, null, undefined, ['transparent']])('%s does, or says nothing', (color) => {
    expect(isTransparent(color)).toBe(false);
  });
});
