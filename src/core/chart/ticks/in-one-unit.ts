/** A number with what it counts. */
export interface Measure {
  readonly value: number;
  readonly unit: string;
}

/** Units with prefixes, as axes that choose them by the size of each number write them. */
const PREFIXED = /^([kKMGTPmµμn]|[KMGT]i)?(Wh|W|VA|V|A|J|Hz|B|bps|bit|b|g|m|s|Pa|N|Ω|eV|l|L)(\/s)?$/;
const FACTORS: Readonly<Record<string, number | undefined>> = {
  ...{ k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, m: 1e-3, µ: 1e-6, μ: 1e-6, n: 1e-9 },
  ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 },
};

/**
 * Brings numbers of one measure to one unit, the one without a prefix: `500 W`
 * and `1 kW` are 500 W and 1000 W. Where all but a zero have the same, that is
 * kept; and so are numbers of different measures.
 */
export function inOneUnit(numbers: readonly (Measure | null)[]): readonly (Measure | null)[] {
  const known = numbers.filter((number) => number !== null);
  const parts = known.map(({ unit }) => PREFIXED.exec(unit));
  const bases = new Set(known.flatMap(({ value, unit }, i) => (value === 0 && unit === '' ? [] : [baseOf(parts[i])])));
  const [base] = bases;
  const units = new Set(known.flatMap(({ value, unit }) => (value === 0 ? [] : [unit])));
  if (bases.size !== 1 || !base || units.size === 0) return numbers;
  const [common] = units;
  return numbers.map((number) => {
    if (number === null) return null;
    if (units.size === 1) return number.value === 0 ? { value: 0, unit: common } : number;
    const factor = FACTORS[PREFIXED.exec(number.unit)?.[1] ?? ''] ?? 1;
    return { value: Number((number.value * factor).toPrecision(15)), unit: base };
  });
}

function baseOf(found: RegExpExecArray | null): string {
  return found ? found[2] + (found[3] ?? '') : '';
}
