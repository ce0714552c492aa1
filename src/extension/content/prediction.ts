import { problemData } from '../../core/problem.ts';
import type { Choice, Plan } from '../messages/protocol.ts';
import { send } from '../messages/send-from-content.ts';
import { mountOverlay, type OverlayView } from '../overlay/mount-overlay.ts';
import { followChart } from './follow-chart.ts';
import { readSelection } from './read-selection.ts';
import type { Gesture } from './take-gesture.ts';

/** Tells the overlay of an earlier gesture, or of a copy from before an update, to leave. */
const LEAVE_EVENT = 'predict-next-overlay-leave';

/**
 * Runs one prediction on this page, from the gesture to the closing of the
 * overlay. One abort signal ends everything it started.
 */
export function startPrediction(gesture: Gesture): void {
  const selection = readSelection(document);
  document.dispatchEvent(new Event(LEAVE_EVENT));
  const ending = new AbortController();
  const { signal } = ending;
  document.addEventListener(LEAVE_EVENT, () => ending.abort(), { signal });

  /** Whatever was asked last counts; answers to earlier questions are dropped. */
  let question = 0;
  let choice: Choice | null = null;
  let followed: { readonly canvas: HTMLCanvasElement; readonly ending: AbortController } | null = null;

  const overlay = mountOverlay(
    document,
    { canvasAt, anchor: selection?.box ?? null },
    {
      useChart: (canvasIndex, seriesIndex) => ask({ kind: 'chart', canvasIndex, seriesIndex }),
      useHand: () => ask({ kind: 'hand' }),
      openApp: () => void send('open-app', {}).catch(() => undefined),
      close: () => ending.abort(),
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    followed?.ending.abort();
    overlay.remove();
  });
  overlay.show({ kind: 'busy' });
  ask(null);

  function ask(next: Choice | null): void {
    choice = next;
    const asked = ++question;
    void plan(next).then((view) => {
      if (signal.aborted || asked !== question) return;
      overlay.show(view);
      if (view.kind === 'plan') follow(view.plan);
    });
  }

  async function plan(chosen: Choice | null): Promise<OverlayView> {
    const { id, trigger, hoveredCanvas } = gesture;
    // A choice rules the selection out: a live chart need not have it read again at every change.
    const selected = chosen === null ? (selection?.text ?? null) : null;
    try {
      return {
        kind: 'plan',
        plan: await send('plan', { id, trigger, hoveredCanvas, selection: selected, choice: chosen }),
      };
    } catch (error) {
      return { kind: 'problem', ...problemData(error) };
    }
  }

  /** Keeps an eye on the chart that is drawn on: a change means reading it again. */
  function follow(shown: Plan): void {
    const line = shown.kind === 'draw' ? shown.chart : null;
    const canvas = line ? canvasAt(line.reading.canvasIndex) : null;
    if (followed?.canvas === canvas) return;
    followed?.ending.abort();
    followed = null;
    if (!canvas || !line || shown.kind !== 'draw') return;
    // A series in hand is looked for on the chart anew; of a chart, the same line is read again.
    const seriesIndex = shown.source === 'chart' ? line.seriesIndex : null;
    followed = { canvas, ending: new AbortController() };
    followChart(canvas, (observed) => readAgain(canvas, seriesIndex, observed), followed.ending.signal);
    watch(canvas);
  }

  function readAgain(canvas: HTMLCanvasElement, seriesIndex: number | null, observed: boolean): void {
    const canvasIndex = canvasIndexOf(canvas);
    if (canvasIndex < 0) return ending.abort();
    if (!observed) watch(canvas);
    ask(seriesIndex === null ? choice : { kind: 'chart', canvasIndex, seriesIndex });
  }
}

/** Without an observer the overlay still follows scrolling and resizing, only not new values. */
function watch(canvas: HTMLCanvasElement): void {
  void send('watch-chart', { canvasIndex: canvasIndexOf(canvas) }).catch(() => undefined);
}

function canvasAt(index: number): HTMLCanvasElement | null {
  return document.querySelectorAll('canvas')[index] ?? null;
}

/** Its place may have changed since: the page adds and removes others. */
function canvasIndexOf(canvas: HTMLCanvasElement): number {
  return Array.from(document.querySelectorAll('canvas')).indexOf(canvas);
}
