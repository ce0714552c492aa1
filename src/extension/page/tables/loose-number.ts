import { plainCode } from '../../../core/series/character-codes.ts';

/** Longer ones are text. */
const LONGEST = 40;

/**
 * The number that a cell shows, to compare cells of one table by: quick, and not
 * how a series is read.
 *
 * @returns NaN when there is none
 */
export function looseNumber(text: string, decimal: '.' | ','): number {
  if (text === '' || text.length > LONGEST) return NaN;
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const code = plainCode(text.charCodeAt(at));
    if (code !== 0) plain += String.fromCharCode(code);
  }
  const isNegative = /^\(.*\)$/.test(plain);
  const digits = plain.replace(decimal === '.' ? /[,' ]/g : /[.' ]/g, '').replace(',', '.');
  const number = /^\(?([+-]?)[$€£¥]?([+-]?\d+(?:\.\d+)?)%?\)?$/.exec(digits);
  if (!number) return NaN;
  const value = Number(number[2]);
  return isNegative || number[1] === '-' ? -value : value;
}
