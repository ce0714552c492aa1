/** What a duration is counted in. */
export type DurationUnit = 'd' | 'h' | 'min' | 's' | 'ms';

/** How the durations of one column are written, and the unit that all are given in. */
export interface DurationForm {
  /** The largest that any of them has; '' where `5:30` could be hours or minutes, which are the same number of either. */
  readonly unit: DurationUnit | '';
  /** Whether a time of two parts is minutes and seconds, because another has its hours: `58:30` beside `1:02:10`. */
  readonly hasSeconds: boolean;
}

const MS: Readonly<Record<DurationUnit, number>> = { d: 86_400_000, h: 3_600_000, min: 60_000, s: 1000, ms: 1 };
const UNITS: readonly DurationUnit[] = ['d', 'h', 'min', 's', 'ms'];

const WORDS: ReadonlyMap<string, DurationUnit> = new Map(
  (
    [
      ['d', 'd day days tag tage tagen jour jours día días dia dias giorno giorni dag dagar dage dagen dni дн дней 天 日 일'],
      ['h', 'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur tim timer godz ч час часа часов 小时 小時 時間 시간'],
      ['min', 'm min mins minute minutes minuten minuto minutos minuti minuter мин 分 分钟 分鐘 분'],
      ['s', 's sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondi сек 秒 초'],
      ['ms', 'ms msec 毫秒 밀리초'],
    ] satisfies [DurationUnit, string][]
  ).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** Longer than any duration. */
const LONGEST = 40;
const PART = /(\d{1,9}(?:[.,]\d{1,9})?) ?(\p{L}{1,8})\.?[ ,]*/uy;
const ISO = /^([-+]?)p(?:(\d{1,9})d)?(?:t(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9}(?:\.\d{1,9})?)s)?)?$/i;
/** `1980s` */
const DECADE = /^[12]\d\d0s$/;
/** With days before it as pandas and .NET write them. */
const CLOCK = /^([-+]?)(?:(\d{1,6})(?: ?d(?:ays?)?,? ?|\.))?(\d{1,5})[:h]([0-5]\d)(?::([0-5]\d(?:[.,]\d{1,9})?))?$/i;
/** Minutes, and seconds with their fraction: `4:52.3`. */
const SPLIT = /^([-+]?)(\d{1,5}):([0-5]\d[.,]\d{1,9})$/;

/** The parts of one duration; null for an open one of two parts, of which nothing but the other cells tells the unit. */
type Parts = readonly (readonly [count: number, unit: DurationUnit | null])[];

interface Duration {
  readonly isNegative: boolean;
  readonly parts: Parts;
  /** Whether nothing else is written so: 7h 30m, PT5M, 25:30:00; 5m and 3d could be anything. */
  readonly isSure: boolean;
}

/**
 * Learns how a column writes its durations: `7h 30m`, `1:30:05`, `2d 4h`, `PT1H30M`.
 *
 * @returns null where fewer than four in five cells are durations, or each of them could be something else
 */
export function durationForm(cells: readonly string[], areTold = false): DurationForm | null {
  const found = cells.flatMap((cell) => parse(cell) ?? []);
  if (found.length === 0 || found.length < DURATION_SHARE * cells.length || !(areTold || found.some(({ isSure }) => isSure))) return null;
  const parts = found.flatMap((duration) => duration.parts);
  return {
    unit: UNITS.find((unit) => parts.some(([count, of]) => of === unit && count > 0)) ?? '',
    hasSeconds: parts.some(([, unit]) => unit === 's'),
  };
}

const DURATION_SHARE = 0.8;

/** The duration that a cell says in the unit of its column; NaN for anything else. */
export function readDuration(cell: string, { unit, hasSeconds }: DurationForm): number {
  const found = parse(cell);
  if (found === null) return NaN;
  const own = unit === '' ? 'h' : unit;
  const opened: readonly DurationUnit[] = hasSeconds ? ['min', 's'] : ['h', 'min'];
  const ms = found.parts.reduce((sum, [count, of], index) => sum + count * MS[of ?? opened[index]], 0);
  return (found.isNegative ? -ms : ms) / MS[own];
}

function parse(cell: string): Duration | null {
  if (cell.length > LONGEST || !/\d/.test(cell) || DECADE.test(cell)) return null;
  const plain = cell.trim();
  const iso = ISO.exec(plain);
  if (iso) return { isNegative: iso[1] === '-', parts: partsOf(iso.slice(2), ['d', 'h', 'min', 's']), isSure: true };
  const split = SPLIT.exec(plain);
  if (split) return { isNegative: split[1] === '-', parts: partsOf(split.slice(2), ['min', 's']), isSure: true };
  const clock = CLOCK.exec(plain);
  if (!clock) return fromWords(plain);
  const [, sign, days, first, second, third] = clock;
  const isNegative = sign === '-';
  if (third !== undefined || days !== undefined) return { isNegative, parts: partsOf([days, first, second, third], ['d', 'h', 'min', 's']), isSure: days !== undefined || Number(first) > 24 };
  const isMarked = /h/i.test(plain);
  return { isNegative, parts: isMarked ? partsOf([first, second], ['h', 'min']) : [[Number(first), null], [Number(second), null]], isSure: Number(first) > 24 };
}

function partsOf(numbers: readonly (string | undefined)[], units: readonly DurationUnit[]): Parts {
  return numbers.flatMap((number, index) => (number === undefined ? [] : [[toNumber(number), units[index]] as const]));
}

/** `7h 30m`, `1 hr 30 min`, `3m20.5s`: each unit smaller than the one before. */
function fromWords(plain: string): Duration | null {
  const isNegative = /^[-−]/.test(plain);
  const parts: [number, DurationUnit][] = [];
  PART.lastIndex = isNegative ? 1 : 0;
  while (PART.lastIndex < plain.length) {
    const part = PART.exec(plain);
    const unit = part ? WORDS.get(part[2].toLowerCase()) : undefined;
    if (!part || unit === undefined || (parts.length > 0 && UNITS.indexOf(unit) <= UNITS.indexOf(parts[parts.length - 1][1]))) return null;
    parts.push([toNumber(part[1]), unit]);
  }
  const [first] = parts;
  return parts.length === 0 ? null : { isNegative, parts, isSure: parts.length > 1 || first[1] === 'h' || first[1] === 's' };
}

function toNumber(digits: string): number {
  return Number(digits.replace(',', '.'));
}
