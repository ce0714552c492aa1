import { describe, expect, it } from 'vitest';
import { parseBenchArguments } from '../../bench/parse-bench-arguments.ts';
import { ENGINES } from '../../bench/cases.ts';

describe('the arguments of the bench', () => {
  it('ask for all engines by default, and write nothing', () => {
    expect(parseBenchArguments([])).toEqual({ json: null, write: false, quick: false, only: '', engines: ENGINES });
  });

  it.each([
    { line: '--quick', engines: ['ours', 'ours-plain'] },
    { line: '--engines synaptic,brain.js', engines: ['ours', 'brain.js', 'synaptic'] },
  ])('$line measures $engines: ours always, to have something to compare with', ({ line, engines }) => {
    expect(parseBenchArguments(line.split(' ')).engines).toEqual(engines);
  });

  it.each([
    { line: '--engines keras', message: 'There is no engine keras' },
    { line: '--write --quick', message: 'made in one run' },
    { line: '--write --only GRU', message: 'made in one run' },
    { line: '--fast', message: '--fast' },
  ])('$line is refused', ({ line, message }) => {
    expect(() => parseBenchArguments(line.split(' '))).toThrow(message);
  });
});
