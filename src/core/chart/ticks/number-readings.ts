import { type DecimalMark, otherDecimal } from '../../series/decimal-mark.ts';
import { decimalOf } from '../../series/decimal-of.ts';
import { DecimalEvidence } from '../../series/infer-decimal.ts';
import { numberShape } from '../../series/number-shape.ts';
import { isUnit } from '../../series/units.ts';
import { inOneUnit } from './in-one-unit.ts';
import { tickNumber, tickText, type MeaningOfM, type TickText } from './tick-number.ts';

/** Two times of day make an axis by chance. */
const FEWEST_DURATIONS = 3;

/** One way to read the labels of an axis as numbers. */
export interface NumberReading {
  /** (labels) NaN where a label is none. */
  readonly values: readonly number[];
  readonly unit: string;
}

/**
 * The ways in which labels can be read as numbers, the likeliest first: what a
 * comma or an `m` means is often told only by the places of the labels.
 *
 * @param texts (labels)
 * @param language BCP 47, of the page
 */
export function numberReadings(texts: readonly string[], language: string): NumberReading[] {
  const ticks = withoutClocks(texts.map(tickText));
  if (ticks.filter((tick) => tick !== null).length < 2) return [];
  const readings: NumberReading[] = [];
  for (const decimal of decimalsOf(ticks, language)) {
    for (const meaning of meaningsOf(ticks)) readings.push(readAll(ticks, decimal, meaning));
  }
  return readings;
}

/** Colons are of durations where all have them; one among numbers is a time of day. */
function withoutClocks(ticks: readonly (TickText | null)[]): readonly (TickText | null)[] {
  const durations = ticks.filter((tick) => tick !== null && tick.parts > 1).length;
  const isClock = durations < FEWEST_DURATIONS || ticks.some((tick) => tick !== null && tick.parts === 1 && tick.body !== '0');
  return isClock ? ticks.map((tick) => (tick !== null && tick.parts > 1 ? null : tick)) : ticks;
}

function readAll(ticks: readonly (TickText | null)[], decimal: DecimalMark, meaning: MeaningOfM): NumberReading {
  const numbers = inOneUnit(ticks.map((tick) => tick && tickNumber(tick, decimal, meaning)));
  // A zero is often written without its unit.
  const units = numbers.flatMap((number) => (number === null || (number.unit === '' && number.value === 0) ? [] : [number.unit]));
  const common = commonest(units);
  // Some write it at one of their ticks only.
  const unit = common || (units.find(isUnit) ?? '');
  // A number with another unit is no tick of this axis, but one without may be.
  const belongs = (of: string): boolean => of === '' || of === unit || isUnit(of);
  return { values: numbers.map((number) => (number !== null && belongs(number.unit) ? number.value : NaN)), unit };
}

function decimalsOf(ticks: readonly (TickText | null)[], language: string): DecimalMark[] {
  const bodies = ticks.flatMap((tick) => (tick === null ? [] : [tick.body]));
  const shapes = bodies.map((body) => numberShape(body, 0, body.length));
  if (shapes.every((shape) => shape === 'none')) return ['.'];
  const isAmbiguous = (i: number): boolean => shapes[i].startsWith('ambiguous');
  const ambiguous = bodies.filter((_, i) => isAmbiguous(i));
  // Nobody writes zeros at the end of every fraction: such marks group.
  const allGroup = ambiguous.length > 0 && ambiguous.every((body) => body.endsWith('0'));
  const evidence = new DecimalEvidence();
  bodies.forEach((body, i) => {
    if (!allGroup || !isAmbiguous(i)) evidence.add(shapes[i]);
    else evidence.add(body.includes(',') ? '.' : ',');
  });
  const { decimal } = evidence.infer(decimalOf(language));
  return [decimal, otherDecimal(decimal)];
}

function meaningsOf(ticks: readonly (TickText | null)[]): MeaningOfM[] {
  if (!ticks.some((tick) => tick?.after.startsWith('m'))) return ['unit'];
  const isMoney = ticks.some((tick) => tick !== null && /\p{Sc}/u.test(tick.before));
  return isMoney ? ['million', 'milli', 'unit'] : ['unit', 'milli', 'million'];
}

function commonest(units: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  let best = units[0] ?? '';
  for (const [unit, count] of counts) if (count > (counts.get(best) ?? 0)) best = unit;
  return best;
}
