import type { Random } from '../../core/random.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A label as charts write them at their axes. The seldom characters come more often than they do in life. */
export function drawLabel(random: Random): string {
  return pick(random, [number, number, grouped, money, share, magnitude, magnitude, clock, date, month, month, day, isoDate, scientific])(random);
}

function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random.uniform() * choices.length)];
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random.uniform() * 10)).join('');
}

function upTo(random: Random, most: number): number {
  return 1 + Math.floor(random.uniform() * most);
}

function sign(random: Random): string {
  return pick(random, ['', '', '-', '−', '+']);
}

function number(random: Random): string {
  const decimals = random.uniform() < 0.5 ? `${pick(random, ['.', '.', ','])}${digits(random, upTo(random, 3))}` : '';
  return `${sign(random)}${digits(random, upTo(random, 4))}${decimals}`;
}

function grouped(random: Random): string {
  return `${sign(random)}${digits(random, upTo(random, 3))}${pick(random, [',', '.', "'"])}${digits(random, 3)}`;
}

function money(random: Random): string {
  return `${sign(random)}${pick(random, ['$', '€', '£'])}${pick(random, [number, grouped, magnitude])(random)}`;
}

function share(random: Random): string {
  return `${number(random)}%`;
}

function magnitude(random: Random): string {
  return `${number(random)}${pick(random, ['k', 'K', 'M', 'B', 'G', 'T', 'm', 'bn', 'Q'])}`;
}

function clock(random: Random): string {
  return `${digits(random, 2)}:${digits(random, 2)}${pick(random, ['', '', ':00', 'AM', 'PM', 'am', 'pm'])}`;
}

function date(random: Random): string {
  return `${digits(random, upTo(random, 2))}/${digits(random, upTo(random, 2))}${pick(random, ['', '/24', '/2024'])}`;
}

function month(random: Random): string {
  const name = pick(random, MONTHS);
  return `${random.uniform() < 0.6 ? name.slice(0, 3) : name}${pick(random, ['', digits(random, 1), digits(random, 2), '2024'])}`;
}

function day(random: Random): string {
  return `${pick(random, DAYS)}${pick(random, ['', digits(random, 2)])}`;
}

function isoDate(random: Random): string {
  return `20${digits(random, 2)}-${digits(random, 2)}${pick(random, ['', `-${digits(random, 2)}`])}`;
}

function scientific(random: Random): string {
  return `${digits(random, 1)}e${pick(random, ['', '+', '-'])}${digits(random, 2)}`;
}
