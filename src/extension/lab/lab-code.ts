import {
  DRAWINGS,
  FIGURES,
  INITIAL_STATE,
  LAB_NETWORKS,
  LAB_VIEWS,
  LARGEST_SEED,
  LARGEST_WEIGHT,
  LEAST_HIDDEN,
  LESSONS,
  LONGEST_OWN,
  MOST_HIDDEN,
  RATES,
  SURFACES,
  type LabState,
} from './lab-state.ts';
import { lastStepOf, settleState } from './settle-state.ts';

/** How one item of the state is written. */
interface Item {
  /** Its name in the address. */
  readonly name: string;
  /** null where it has nothing to say. */
  readonly write: (state: LabState) => string | null;
  /** @returns null for what is not such an item, which is then as if it were not there */
  readonly read: (written: string) => Partial<LabState> | null;
}

type Choosable = 'view' | 'drawing' | 'figure' | 'surface' | 'network' | 'variant' | 'lesson' | 'rate';

function oneOf<K extends Choosable>(name: K, choices: readonly LabState[K][]): Item {
  return {
    name,
    write: (state) => String(state[name]),
    read: (written) => {
      const choice = choices.find((each) => String(each) === written);
      return choice === undefined ? null : ({ [name]: choice });
    },
  };
}

function whole(name: 'step' | 'hidden' | 'seed', least: number, most: number): Item {
  return {
    name,
    write: (state) => String(state[name]),
    read: (written) => {
      const number = Number(written);
      return /^\d+$/.test(written) && number >= least && number <= most ? { [name]: number } : null;
    },
  };
}

const LONGEST_NAME = 200;

/** Where an address names no step: settled to the series' last. */
const LAST_STEP = Number.MAX_SAFE_INTEGER;

/** Every item of the state, in the order in which it is written. */
const ITEMS: readonly Item[] = [
  oneOf('view', LAB_VIEWS),
  { name: 'series', write: ({ series }) => series, read: (written) => (written !== '' && written.length <= LONGEST_NAME ? { series: written } : null) },
  { name: 'own', write: ({ own }) => (own && own.values.length <= LONGEST_OWN ? `${own.values.join(',')};${own.name}` : null), read: readOwn },
  {
    name: 'w',
    write: ({ weights: { w1, w2, w3 } }) => `${w1},${w2},${w3}`,
    read: (written) => {
      const numbers = readNumbers(written);
      if (numbers?.length !== 3 || numbers.some((weight) => Math.abs(weight) > LARGEST_WEIGHT)) return null;
      const [w1, w2, w3] = numbers;
      return { weights: { w1, w2, w3 } };
    },
  },
  oneOf('variant', ['article', 'statquest']),
  { ...whole('step', 0, LAST_STEP), write: (state) => (state.step === lastStepOf(state) ? null : String(state.step)) },
  oneOf('drawing', DRAWINGS),
  oneOf('figure', FIGURES),
  oneOf('surface', SURFACES),
  oneOf('network', LAB_NETWORKS),
  whole('hidden', LEAST_HIDDEN, MOST_HIDDEN),
  whole('seed', 0, LARGEST_SEED),
  oneOf('lesson', LESSONS),
  oneOf('rate', RATES),
];

/**
 * The state as it stands in the address, after `#`: items `name=value`. What is
 * as it was at first is left out, so that the address of the article's own is short.
 */
export function writeHash(state: LabState): string {
  const items = new URLSearchParams();
  for (const { name, write } of ITEMS) {
    const written = write(state);
    if (written !== null && written !== write(INITIAL_STATE)) items.set(name, written);
  }
  return items.toString();
}

/**
 * The state that an address holds. Whatever somebody wrote there, a state comes
 * out: an item that is missing, or not what it should be, is as it was at first.
 *
 * @param kept the user's own values, where the address has none: long ones do not travel with it
 */
export function readHash(hash: string, kept: LabState['own'] = null): LabState {
  const items = new URLSearchParams(hash.replace(/^#/, ''));
  const initial: LabState = { ...INITIAL_STATE, own: kept, step: LAST_STEP };
  return settleState(
    ITEMS.reduce((state, { name, read }) => {
      const written = items.get(name);
      return written === null ? state : { ...state, ...read(written) };
    }, initial),
  );
}

/** What a code starts with; extensions have another address in every browser, a code fits all. */
const CODE = 'predict-next-lab:';

/** The state as something to send to somebody, for the paste box of their lab. */
export function writeCode(state: LabState): string {
  return CODE + writeHash(state);
}

/** @returns null for what is no code of the lab's; whole addresses are taken, too */
export function readCode(code: string): LabState | null {
  const trimmed = code.trim();
  if (trimmed.startsWith(CODE)) return readHash(trimmed.slice(CODE.length));
  const address = /^[\w-]+-extension:\/\/[^/]+\/src\/extension\/lab\/lab\.html(?:#(.*))?$/s.exec(trimmed);
  return address && readHash(address[1] ?? '');
}

function readNumbers(written: string): number[] | null {
  const parts = written.split(',');
  const numbers = parts.map(Number);
  return parts.every((part) => part.trim() !== '') && numbers.every(Number.isFinite) ? numbers : null;
}

function readOwn(written: string): Partial<LabState> | null {
  const end = written.indexOf(';');
  const values = readNumbers(end < 0 ? written : written.slice(0, end));
  if (!values || values.length > LONGEST_OWN) return null;
  return { own: { name: end < 0 ? '' : written.slice(end + 1, end + 1 + LONGEST_NAME), values } };
}
