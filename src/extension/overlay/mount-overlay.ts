import type { Box, ElementAddress } from '../../core/chart/chart-reading.ts';
import type { FoundChoice, Plan } from '../messages/protocol.ts';
import { problemText, text } from '../platform/i18n.ts';
import { showCalibration } from './calibrate-view.ts';
import { createCard } from './card.ts';
import type { ChoiceFact, Command, DrawPlan } from './card-facts.ts';
import { onEscape } from './escape-key.ts';
import { createHost } from './overlay-host.ts';
import { showPicker } from './picker-view.ts';
import { placesByAnchor } from './place-card.ts';
import { showPlan, type PlanView } from './plan-view.ts';
import { renderNote } from './render-card.ts';

/** What the user can ask for; the owner of the overlay carries it out. */
export interface OverlayActions {
  useFound(choice: Omit<FoundChoice, 'kind'>): void;
  useHand(): void;
  openApp(): void;
  close(): void;
}

/** What can be shown. */
export type OverlayView =
  | { readonly kind: 'busy' }
  | { readonly kind: 'problem'; readonly code: string; readonly parameters: Readonly<Record<string, string | number>> }
  | { readonly kind: 'plan'; readonly plan: ShownPlan };

/** A plan for this frame. */
export type ShownPlan = Exclude<Plan, { kind: 'elsewhere' }>;

/** Where it is shown. */
export interface OverlayEnvironment {
  elementAt(address: ElementAddress): Element | null;
  /** What was selected at the gesture, in the viewport; null for the window's corner. */
  readonly anchor: Box | null;
  /** Opens the shadow root, for tests that look inside. */
  readonly open?: boolean;
}

/** An overlay on a page. */
export interface Overlay {
  readonly element: HTMLElement;
  show(view: OverlayView): void;
  /** Takes everything off the screen until something is shown again, or what it gives back is called: a picture of the page is to be taken. */
  hide(): () => void;
  remove(): void;
}

/** Work that is done sooner needs no words. */
const PATIENCE_MS = 150;

/**
 * Puts an overlay on a document. It changes nothing of the page, and ends with
 * the signal: no element, listener or observer of it is left then.
 */
export function mountOverlay(document: Document, environment: OverlayEnvironment, actions: OverlayActions, signal: AbortSignal): Overlay {
  const host = createHost(document, environment.open ?? false);
  const ending = new AbortController();
  const ended = AbortSignal.any([signal, ending.signal]);
  const card = createCard(host, ended);
  /** Ends what is shown now. */
  let showing = new AbortController();
  let planView: { readonly view: PlanView; readonly target: Element | null } | null = null;
  let shown: ShownPlan | null = null;
  let picking = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let focusedBefore: EventTarget | null = null;

  const events = { command, close: cancel, toggleMore: () => undefined };

  function show(view: OverlayView): void {
    clearTimeout(patience);
    if (ended.aborted) return;
    host.stage.classList.remove('away');
    if (view.kind === 'busy') patience = setTimeout(() => showNote(text('overlay_busy'), []), PATIENCE_MS);
    else if (view.kind === 'problem') showNote(problemText(view.code, view.parameters), [{ label: text('overlay_open_app'), command: { kind: 'open-app' } }]);
    else if (view.plan.kind === 'pick') pick(view.plan);
    else if (view.plan.kind === 'calibrate') calibrate(view.plan);
    // A chart that changed while the user is choosing another is drawn when the choice is off.
    else if (picking) shown = view.plan;
    else draw(view.plan);
  }

  function draw(plan: DrawPlan): void {
    shown = plan;
    if (plan.lineStyle) host.drawAs(plan.lineStyle);
    const target = plan.chart && environment.elementAt(plan.chart.reading.element);
    if (planView && planView.target === target) return planView.view.update(plan);
    const scope = replaceView();
    card.letGo();
    const anchor = plan.origin && !target ? environment.elementAt(plan.origin.element) : environment.anchor;
    const view = showPlan(plan, { host, card, target, anchor, events }, scope);
    planView = { view, target };
  }

  function pick(plan: ShownPlan): void {
    shown = plan.kind === 'pick' ? plan : shown;
    picking = true;
    showPicker({ offers: plan.offers ?? [], handOffered: plan.handOffered, frameId: plan.frameId }, { host, card, events, elementAt: environment.elementAt }, replaceView());
  }

  function calibrate(plan: Extract<ShownPlan, { kind: 'calibrate' }>): void {
    shown = plan;
    const picture = environment.elementAt(plan.place.element);
    if (picture) showCalibration({ host, card, events, picture, place: plan.place }, replaceView());
  }

  function showNote(sentence: string, choices: readonly ChoiceFact[]): void {
    replaceView();
    host.dressFor(document.body);
    host.stay();
    card.fill(renderNote(sentence, choices, events));
    card.place((size) => placesByAnchor(size, environment.anchor, host.viewport()));
    host.announce(sentence);
  }

  function replaceView(): AbortSignal {
    showing.abort();
    showing = new AbortController();
    planView = null;
    return AbortSignal.any([ended, showing.signal]);
  }

  function command(of: Command): void {
    if (of.kind === 'open-app') return actions.openApp();
    if (of.kind === 'pick') return shown ? pick(shown) : undefined;
    picking = false;
    if (of.kind === 'use-hand') actions.useHand();
    else actions.useFound({ ...of.place, seriesIndex: of.seriesIndex, calibration: of.calibration });
  }

  /** Out of the picker back to what was there; out of anything else for good. */
  function cancel(): void {
    const back = picking && shown?.kind === 'draw' ? shown : null;
    picking = false;
    if (back) draw(back);
    else actions.close();
  }

  function hide(): () => void {
    host.stage.classList.add('away');
    return () => host.stage.classList.remove('away');
  }

  function remove(): void {
    if (ending.signal.aborted) return;
    clearTimeout(patience);
    ending.abort();
    const hadFocus = document.activeElement === host.element;
    host.element.remove();
    if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
  }

  host.element.addEventListener('focusin', ({ relatedTarget }) => (focusedBefore = relatedTarget ?? focusedBefore), { signal: ended });
  // The page's own keys must not answer to what is typed into the overlay.
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    host.root.addEventListener(type, (event) => event instanceof KeyboardEvent && event.key !== 'Escape' && event.stopPropagation(), { signal: ended });
  }
  onEscape(host.element, cancel, ended);
  signal.addEventListener('abort', remove);
  return { element: host.element, show, hide, remove };
}
