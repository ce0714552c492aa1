import { text } from '../platform/i18n.ts';
import type { CardFacts, ChoiceFact, Command } from './card-facts.ts';
import { element, svgElement, type Child, type ElementOptions } from './element.ts';

/** What the parts of a card do. */
export interface CardEvents {
  command(command: Command): void;
  toggleMore(): void;
  close(): void;
}

/** Renders what a card says. `plot` is the card's own chart, null where the page's carries the drawing. */
export function renderCard(facts: CardFacts, plot: Element | null, moreOpen: boolean, events: CardEvents): Child[] {
  const [before, after] = facts.headline.split(facts.value, 2);
  return [
    ...frame(
      [
        facts.title && element('p', {}, element('b', {}, facts.title)),
        element('p', { class: 'headline' }, before, element('b', {}, facts.value), after),
        element('p', { class: 'quiet' }, `${facts.record} · ${facts.source}`),
        ...facts.notes.map((note) => element('p', { class: 'quiet' }, note)),
      ],
      events,
      moreOpen,
    ),
    plot,
    facts.instead.length > 0 && renderChoices(facts.instead, events),
    element(
      'div',
      { class: moreOpen ? 'wide more' : 'unseen' },
      // Buttons that cannot be seen must not be reached; the table is there for those who listen.
      moreOpen && facts.trackRecord && element('p', { class: 'quiet', 'data-role': 'track-record' }, facts.trackRecord),
      moreOpen && renderChoices(facts.choices, events),
      renderTable(facts.rows, moreOpen),
    ),
  ];
}

/** Renders one sentence and what can be done about it. */
export function renderNote(sentence: string, choices: readonly ChoiceFact[], events: CardEvents): Child[] {
  return [...frame([element('p', {}, sentence)], events, null), choices.length > 0 && renderChoices(choices, events)];
}

function frame(facts: readonly Child[], events: CardEvents, moreOpen: boolean | null): Child[] {
  const button = (key: 'move' | 'more' | 'close', options: ElementOptions, shape: SVGElement): HTMLElement => {
    const label = text(`overlay_${key}`);
    return element('button', { type: 'button', 'data-key': key, 'aria-label': label, title: label, ...options }, shape);
  };
  return [
    button('move', { class: 'handle' }, logo()),
    element('div', { class: 'facts' }, ...facts),
    moreOpen !== null && button('more', { 'aria-expanded': `${moreOpen}`, click: events.toggleMore }, icon('M2.5 8h.01M8 8h.01M13.5 8h.01')),
    button('close', { click: events.close }, icon('M4 4l8 8M12 4l-8 8')),
  ];
}

function renderChoices(choices: readonly ChoiceFact[], events: CardEvents): HTMLElement {
  return element(
    'div',
    { class: 'wide choices' },
    ...choices.map(({ label, command, pressed }) =>
      element('button', { class: 'choice', type: 'button', 'data-key': label, 'aria-pressed': pressed === undefined ? null : `${pressed}`, click: () => events.command(command) }, label),
    ),
  );
}

function renderTable(rows: CardFacts['rows'], open: boolean): HTMLElement {
  const heads = (['overlay_step', 'overlay_value', 'overlay_low', 'overlay_high'] as const).map((key) => element('th', { scope: 'col' }, text(key)));
  return element(
    'div',
    { class: open && 'scroll', tabindex: open && 0, role: 'group', 'aria-label': text('overlay_values'), 'data-key': 'values' },
    element(
      'table',
      { 'data-role': 'values' },
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...rows.map(([step, ...cells]) => element('tr', {}, element('th', { scope: 'row' }, step), ...cells.map((cell) => element('td', {}, cell))))),
    ),
  );
}

/** What is known, and what comes next. */
function logo(): SVGElement {
  return svgElement(
    'svg',
    { width: 22, height: 18, 'aria-hidden': 'true' },
    svgElement('path', { class: 'known', d: 'M2 14l4-6 3 3 4-6' }),
    svgElement('path', { class: 'next', d: 'M15.5 4l6-2.5' }),
  );
}

function icon(d: string): SVGElement {
  return svgElement('svg', { width: 16, height: 16, 'aria-hidden': 'true' }, svgElement('path', { d }));
}
