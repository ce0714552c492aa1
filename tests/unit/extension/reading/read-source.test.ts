import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/extension/reading/decode-text.ts';
import { readSource, readText } from '../../../../src/extension/reading/read-source.ts';

describe('readText', () => {
  it.each([
    ['', 'no_data'],
    [' \n\t ', 'no_data'],
    ['no number at all', 'no_number'],
    ['1e400', 'too_large'],
    ['1e400, -1e999', 'too_large'],
  ])('says of %j %s', (text, code) => {
    expect(() => readText(text, '')).toThrow(expect.objectContaining({ code }));
  });

  it('gives the series its file name, or leaves the name to the text', () => {
    expect(readText('1 2 3', 'prices').series.name).toBe('prices');
    expect(readText('day,close\n1,5\n2,6', '').series.name).not.toBe('');
  });
});

describe('readSource', () => {
  it('reads a file under its name', async () => {
    const { reading, text } = await readSource({ kind: 'file', file: new File(['5\n6\n7.5'], 'Weights.CSV') });
    expect(text).toBe('5\n6\n7.5');
    expect(reading.series).toMatchObject({ name: 'Weights', values: Float64Array.of(5, 6, 7.5) });
  });

  it('says which file is not text', async () => {
    const picture = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)], 'chart.png');
    await expect(readSource({ kind: 'file', file: picture })).rejects.toMatchObject({ code: 'binary_file', parameters: { name: 'chart.png' } });
  });

  it('says which file cannot be read', async () => {
    const gone = { name: 'gone.csv', size: 3, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    await expect(readSource({ kind: 'file', file: gone as unknown as File })).rejects.toMatchObject({ code: 'file_unreadable' });
  });
});

describe('decodeText', () => {
  it.each([
    ['UTF-8', [0x35, 0x20, 0xe2, 0x82, 0xac], '5 €'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x35], '5'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x35, 0, 0xac, 0x20], '5€'],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x35, 0x20, 0xac], '5€'],
    ['Windows-1252', [0xa3, 0x35], '£5'],
    ['nothing', [], ''],
  ])('reads %s', (_name, bytes, text) => expect(decodeText(Uint8Array.from(bytes))).toBe(text));

  it('calls bytes with zeros or many control characters no text', () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0))).toBeNull();
    expect(decodeText(Uint8Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? 1 : 65)))).toBeNull();
  });
});
