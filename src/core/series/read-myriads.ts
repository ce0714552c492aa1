import { scaleOf } from './scales.ts';
import { unitOf } from './units.ts';

/** A count and the power of ten behind it, in Chinese, Japanese and Korean. */
const PART = /(\d[\d,]{0,20}(?:\.\d{1,9})?) ?([兆조億亿억万萬만千천]{1,2}) ?/y;
const LAST = /^(\d[\d,]{0,20})? ?(\D{0,10})$/;
const LEAD = /^([-+]?) ?([^\d\s+-]{0,4}) ?(?=\d)/;

/**
 * Reads a number in several parts, each of a smaller power of ten than the one
 * before: `3兆4,500億円`, `1조 2,000억`, `12万3456`. Commas group in all three languages.
 *
 * @param plain the cell in plain codes (`plainText`)
 * @returns null for anything else, also for a number of one part
 */
export function readMyriads(plain: string): { readonly value: number; readonly unit: string } | null {
  const lead = LEAD.exec(plain);
  if (!lead) return null;
  let value = 0;
  let parts = 0;
  let last = Infinity;
  let at = lead[0].length;
  for (;;) {
    PART.lastIndex = at;
    const part = PART.exec(plain);
    if (!part) break;
    const scale = scaleOf(part[2]);
    if (scale === null || scale >= last) return null;
    value += toNumber(part[1]) * 10 ** scale;
    last = scale;
    parts++;
    at = PART.lastIndex;
  }
  const rest = parts === 0 ? null : LAST.exec(plain.slice(at));
  if (!rest || parts + (rest[1] === undefined ? 0 : 1) < 2) return null;
  const unit = lead[2] || rest[2].trim();
  const known = unit === '' ? '' : unitOf(unit);
  if (known === null || (lead[2] !== '' && rest[2].trim() !== '')) return null;
  value += rest[1] === undefined ? 0 : toNumber(rest[1]);
  return { value: lead[1] === '-' ? -value : value, unit: known };
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}
