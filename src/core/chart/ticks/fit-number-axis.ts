import type { AxisPoint } from '../chart-reading.ts';
import { BENDS, type Bend } from './bends.ts';
import { fitLine, type FittedLine } from './fit-line.ts';
import { type AxisLabel, calibrationOf, type InferredAxis, ticksOf } from './inferred-axis.ts';
import { type NumberReading, numberReadings } from './number-readings.ts';

/** A straight axis explains so large a share of the numbers, or a bent one is looked for. */
const MOST_OF_THEM = 0.8;
/** Px that a bent axis must be nearer to its labels than a straight one, which is simpler. */
const SIMPLER = 0.3;
/** Fewer ticks fit some bend or other by chance. */
const LEAST_BENT = 4;
/** What only a logarithmic axis has nothing else of: 10² or 10^2. */
const POWER_OF_TEN = /^10 ?[\^⁰¹²³⁴-⁹⁺⁻]/;
/** Points that stand for a bent axis. */
const BENT_POINTS = 65;

interface Candidate {
  readonly reading: NumberReading;
  readonly bend: Bend;
  readonly line: FittedLine;
}

/** The axis of values that the labels belong to; null where too few of them agree on one. */
export function fitNumberAxis(labels: readonly AxisLabel[], language: string): InferredAxis | null {
  const pixels = labels.map(({ pixel }) => pixel);
  const readings = numberReadings(
    labels.map(({ text }) => text),
    language,
  );
  /** What two labels alone are on. */
  const usual = labels.every(({ text }) => POWER_OF_TEN.test(text)) ? 'logarithmic' : 'linear';
  let best: Candidate | null = null;
  for (const reading of readings) {
    const readable = reading.values.filter(Number.isFinite).length;
    for (const bend of BENDS) {
      if (bend.isRare && (readable < LEAST_BENT || (best !== null && best.line.kept.length >= readable * MOST_OF_THEM))) break;
      const line = fitLine(reading.values.map(bend.straighten), pixels);
      if (!line || !isEnough(line.kept.length, readable, bend, usual)) continue;
      if (best === null || isBetter(line, best.line)) best = { reading, bend, line };
    }
  }
  return best && axisOf(labels, best);
}

/** Two labels are always on one line; of more, most have to be. */
function isEnough(kept: number, readable: number, { isRare, kind }: Bend, usual: Bend['kind']): boolean {
  if (readable === 2) return kept === 2 && kind === usual && !isRare;
  return kept >= (isRare ? LEAST_BENT : 3) && kept > readable / 2;
}

function isBetter(line: FittedLine, than: FittedLine): boolean {
  if (line.kept.length !== than.kept.length) return line.kept.length > than.kept.length;
  return line.spread < than.spread - SIMPLER;
}

function axisOf(labels: readonly AxisLabel[], { reading, bend, line }: Candidate): InferredAxis | null {
  const ticks = ticksOf(labels, reading.values, line.kept);
  const [low, high] = [ticks[0].value, ticks[ticks.length - 1].value];
  const axis = calibrationOf(bend.kind, pointsBetween(low, high, bend, line));
  return axis && { axis, ticks, residual: line.residual, unit: reading.unit };
}

function pointsBetween(low: number, high: number, { straighten, bendBack, isRare }: Bend, line: FittedLine): AxisPoint[] {
  if (!isRare) return [low, high].map((value) => ({ value, pixel: line.at(straighten(value)) }));
  const [from, to] = [line.at(straighten(low)), line.at(straighten(high))];
  return Array.from({ length: BENT_POINTS }, (_, i) => {
    const pixel = from + ((to - from) * i) / (BENT_POINTS - 1);
    return { value: bendBack(line.valueAt(pixel)), pixel };
  });
}
