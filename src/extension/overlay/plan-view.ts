import { overlayGeometry, type OverlayGeometry } from '../../core/chart/overlay-geometry.ts';
import type { NoRoom } from '../../core/chart/panel-room.ts';
import type { Box } from '../../core/chart/chart-reading.ts';
import { contentBox } from '../dom/content-box.ts';
import { isClipped } from './is-clipped.ts';
import type { Card } from './card.ts';
import { cardFacts, type DrawPlan, type DrawingFacts } from './card-facts.ts';
import { CHARACTER, drawContinuation, wordsOf } from './draw-continuation.ts';
import { svgElement } from './element.ts';
import { followLayout } from './follow-layout.ts';
import type { OverlayHost } from './overlay-host.ts';
import { placesBeside, placesByAnchor, placesByChart } from './place-card.ts';
import { renderCard, type CardEvents } from './render-card.ts';
import { renderOwnChart } from './render-own-chart.ts';

/** A forecast on show. */
export interface PlanView {
  /** Takes a new plan for the same chart: redrawn in place, not drawn anew. */
  update(plan: DrawPlan): void;
}

/** What a plan view works with. */
export interface PlanStage {
  readonly host: OverlayHost;
  readonly card: Card;
  /** What the page draws its chart in; null for a card of its own. */
  readonly target: Element | null;
  /** What a card of its own is put beside: a table, or the box of a selection. */
  readonly anchor: Element | Box | null;
  readonly events: Omit<CardEvents, 'toggleMore'>;
}

/** Laid out for a chart that has no place on the screen, as in a tab of the page that is not open. */
const UNSEEN = 'unseen';

/** What an arrow takes over the plot. */
const ARROW_ROOM = 12;

/** Shows a plan on its chart, or in a card where there is none or it has no room, until the signal ends it. */
export function showPlan(first: DrawPlan, { host, card, target, anchor, events }: PlanStage, signal: AbortSignal): PlanView {
  const drawing = svgElement('svg', { class: 'drawing', 'aria-hidden': 'true', width: 1, height: 1 });
  const { ownerDocument: page } = host.element;
  let plan = first;
  let moreOpen = false;
  let laidOut = '';
  let shape: OverlayGeometry | null = null;
  let noRoom: NoRoom | null = null;

  host.stage.prepend(drawing);
  host.stage.classList.add('fresh');
  drawing.addEventListener('animationend', () => host.stage.classList.remove('fresh'), { signal });
  signal.addEventListener('abort', () => {
    drawing.remove();
    host.stage.classList.remove('fresh', 'clipped', 'scrolling');
  });

  /** Everything that places depend on, so that a frame of mere scrolling only moves the host. */
  function layOut(): void {
    const content = target?.isConnected ? contentBox(target) : null;
    const lost = target !== null && (!content || content.width <= 0 || content.height <= 0);
    // What goes out of sight takes its forecast along; of what never was in sight it is told in a card.
    if (lost && laidOut === '') {
      laidOut = UNSEEN;
      noRoom = 'out-of-view';
      draw(null);
    }
    host.stage.classList.toggle('clipped', lost && laidOut !== UNSEEN);
    if (lost) return;
    const viewport = host.viewport();
    const state = [content?.left, content?.width, content?.height, viewport.width, viewport.height, host.dressFor(target ?? page.body)].join();
    if (state !== laidOut) {
      if (laidOut !== '') host.stage.classList.remove('fresh');
      const found = content && plan.chart && geometryOn(plan, plan.chart, content, viewport.width);
      [shape, noRoom] = typeof found === 'string' ? [null, found] : [found, null];
      draw(content);
      laidOut = state;
    }
    if (content && target && shape) {
      host.follow(content.left, content.top);
      host.stage.classList.toggle('clipped', isClipped(target, content.left + shape.start.x, content.top + shape.start.y));
    } else host.stay();
  }

  function draw(content: Box | null): void {
    if (content && shape) {
      host.follow(content.left, content.top);
      drawing.replaceChildren(...drawContinuation(shape, wordsOf(plan)));
      say(shape, null);
      const { plot, panel, direction, marks } = shape;
      const above = marks.some((mark) => mark.off === 'above') ? ARROW_ROOM : 0;
      const taken = { ...shift(plot, content), top: plot.top + content.top - above };
      card.place((size) => placesByChart(size, taken, panel && shift(panel, content), content, direction));
      return;
    }
    host.stay();
    drawing.replaceChildren();
    const { svg, marks } = renderOwnChart(plan);
    say({ noRoom, compressed: false, marks }, svg);
    card.place((size) =>
      anchor instanceof Element
        ? placesBeside(size, anchor.getBoundingClientRect(), host.viewport())
        : placesByAnchor(size, anchor ?? content, host.viewport()),
    );
  }

  function say(facts: DrawingFacts, plot: SVGElement | null): void {
    const said = cardFacts(plan, facts, plot === null);
    const fill = (): void => card.fill(renderCard(said, plot, moreOpen, { ...events, toggleMore }));
    const toggleMore = (): void => {
      moreOpen = !moreOpen;
      fill();
      card.keepInside();
    };
    fill();
    host.announce([said.title, said.headline, said.record, ...said.notes].filter(Boolean).join('. '));
  }

  followLayout(page, target ? [target] : [page.documentElement], layOut, (is) => host.stage.classList.toggle('scrolling', is), signal);
  layOut();
  return {
    update(next) {
      plan = next;
      host.stage.classList.remove('fresh');
      laidOut = ' ';
      layOut();
    },
  };
}

function geometryOn(
  plan: DrawPlan,
  { reading, line }: NonNullable<DrawPlan['chart']>,
  content: Box,
  viewportWidth: number,
): OverlayGeometry | NoRoom {
  const { futureTimes, forecast: { values, bands } } = plan;
  const labelWidth = wordsOf(plan).end.length * CHARACTER;
  return overlayGeometry({ chart: reading, line, values, bands, futureTimes, content, viewportWidth, labelWidth });
}

function shift(box: Box, by: Box): Box {
  return { ...box, left: box.left + by.left, top: box.top + by.top };
}
