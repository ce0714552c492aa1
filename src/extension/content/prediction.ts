import { problemData } from '../../core/problem.ts';
import { elementAt, elementsLike } from '../dom/element-address.ts';
import type { Choice, Offer, Plan, PlanOrigin, ReadBefore } from '../messages/protocol.ts';
import { send } from '../messages/send-from-content.ts';
import { mountOverlay, type OverlayView } from '../overlay/mount-overlay.ts';
import { announceOverlay, onOtherOverlay } from './other-overlays.ts';
import { followChart } from './follow-chart.ts';
import { followPointer, lastPointer } from './follow-pointer.ts';
import { readSelection } from './read-selection.ts';
import type { Gesture } from './take-gesture.ts';

type DrawPlan = Extract<Plan, { kind: 'draw' }>;

/** Problems of a chart that is not there any more. */
const NOT_THERE: readonly string[] = ['nothing_to_read', 'picture_unreadable'];
/** So long may what is drawn on be unreadable before the drawing goes, too: its page may be building it again. */
const RETURN_MS = 1000;

/**
 * Runs one prediction on this page, from the gesture to the closing of the
 * overlay. One abort signal ends everything it started.
 */
export function startPrediction(gesture: Gesture): void {
  const selection = readSelection(document);
  const ending = new AbortController();
  const { signal } = ending;
  /** What the overlay is drawn on; null for a card. There is one overlay on each chart, and one card. */
  let occupied: Element | null = null;
  announceOverlay(document, null);
  onOtherOverlay(document, (other) => other === occupied && ending.abort(), signal);
  const pointer = lastPointer();
  const { scrollX, scrollY } = window;
  followPointer(document, signal);

  /** Whatever was asked last counts; answers to earlier questions are dropped. */
  let question = 0;
  let choice: Choice | null = gesture.choice;
  let offers: readonly Offer[] = [];
  let followed: { readonly element: Element; readonly others: ReadonlySet<Element>; readonly ending: AbortController } | null = null;

  const overlay = mountOverlay(
    document,
    { elementAt: (address) => elementAt(document, address), anchor: selection?.box ?? null },
    {
      useFound: (found) => void ask({ kind: 'found', ...found }),
      useHand: () => void ask({ kind: 'hand' }),
      openApp: () => void send('open-app', {}).catch(() => undefined),
      close: () => ending.abort(),
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    followed?.ending.abort();
    clearTimeout(unreadable);
    overlay.remove();
  });
  let unreadable: ReturnType<typeof setTimeout> | undefined;
  overlay.show({ kind: 'busy' });
  void ask(choice);

  /** @returns whether the answer is shown now */
  async function ask(next: Choice | null, again: ReadBefore | null = null): Promise<boolean> {
    choice = next;
    const asked = ++question;
    const view = await plan(next, again);
    if (signal.aborted || asked !== question) return false;
    if (view === null) {
      ending.abort();
      return false;
    }
    if (again && view.kind === 'problem') {
      // What is drawn stays as it is: the chart may come back, or into view.
      if (NOT_THERE.includes(view.code)) unreadable ??= setTimeout(() => ending.abort(), RETURN_MS);
      return false;
    }
    // It went while it was read: what follows it waits for another in its place.
    if (again && next?.kind === 'found' && view.kind === 'plan' && view.plan.kind === 'draw' && !isFollowed(view.plan)) return false;
    clearTimeout(unreadable);
    unreadable = undefined;
    if (view.kind === 'plan' && view.plan.kind === 'draw') occupy(view.plan);
    overlay.show(view);
    if (view.kind === 'plan' && view.plan.kind === 'draw') follow(view.plan);
    return true;
  }

  /** null where an overlay in another frame took over. */
  async function plan(chosen: Choice | null, again: ReadBefore | null): Promise<OverlayView | null> {
    const { id, trigger, hovered } = gesture;
    // It may be a picture, and what lies over it would be read with it.
    const isInTheWay = again ? again === 'pixels' : chosen?.kind === 'found';
    const appear = isInTheWay ? overlay.hide() : () => undefined;
    if (isInTheWay) await nextPaint();
    // A choice rules the selection out: a live chart need not have it read again at every change.
    const selected = chosen === null ? (selection?.text ?? null) : null;
    try {
      // What was pointed at may have been scrolled since.
      const pointed = pointer && { x: pointer.x + scrollX - window.scrollX, y: pointer.y + scrollY - window.scrollY };
      const answer = await send('plan', { id, trigger, hovered, pointer: pointed, selection: selected, choice: chosen, again });
      if (answer.kind === 'elsewhere') return null;
      offers = answer.offers ?? offers;
      return { kind: 'plan', plan: { ...answer, offers } };
    } catch (error) {
      if (again) appear();
      return { kind: 'problem', ...problemData(error) };
    }
  }

  /** An overlay that is on the same chart already, or the card that is there, makes room for this one. */
  function occupy({ chart }: DrawPlan): void {
    const target = chart && elementAt(document, chart.reading.element);
    if (target === occupied) return;
    occupied = null;
    announceOverlay(document, target);
    occupied = target;
  }

  /** Keeps an eye on what is drawn on: a change means reading it again. */
  function follow(shown: DrawPlan): void {
    const { origin } = shown;
    const element = origin && elementAt(document, origin.element);
    if (followed?.element === element) return;
    followed?.ending.abort();
    followed = null;
    if (!element || !origin) return;
    followed = { element, others: new Set(elementsLike(element)), ending: new AbortController() };
    followChart(followed, origin, () => readAgain(origin, readBefore(shown), shown.source === 'hand'), () => ending.abort(), followed.ending.signal);
  }

  /** Whether a plan is for what is followed, or for what came in its place: with an element that goes, the address of each behind it becomes another's. */
  function isFollowed({ origin }: DrawPlan): boolean {
    const element = origin && elementAt(document, origin.element);
    return element !== null && (element === followed?.element || !followed?.others.has(element));
  }

  /** A series in hand is looked for on the chart anew; of a chart or table, the same line is read again. */
  function readAgain({ frameId, element, seriesIndex, calibration }: PlanOrigin, as: ReadBefore, isHand: boolean): Promise<boolean> {
    return ask(isHand ? choice : { kind: 'found', frameId, element, seriesIndex, calibration }, as);
  }
}

function readBefore({ source, chart }: DrawPlan): ReadBefore {
  if (source === 'table') return 'table';
  const reader = chart?.reading.reader;
  return reader === 'recorder' || reader === 'pixels' ? reader : 'chart';
}

/** Until what was hidden is off the screen, too. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
