import { backgroundsBehind } from '../dom/backgrounds-behind.ts';
import { language } from '../platform/i18n.ts';
import css from './overlay.css?inline';
import type { LineStyle } from '../messages/protocol.ts';
import { element } from './element.ts';
import { paintGround } from './page-ground.ts';
import type { Size } from './place-card.ts';

/** The element that carries the overlay, and what a view may do with it. */
export interface OverlayHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Everything that is shown lives in it. */
  readonly stage: HTMLElement;
  /** Moves with the page's content from now on, its origin at a place in the viewport. */
  follow(left: number, top: number): void;
  /** Stays in the window from now on, its origin in the upper left corner. */
  stay(): void;
  /** Light or dark, as the page is behind an element. Returns what that was told from. */
  dressFor(behind: Element): string;
  /** How a prediction is drawn from now on. */
  drawAs(style: LineStyle): void;
  /** What of the page is in view. */
  viewport(): Size;
  /** Says something to those who cannot see it. */
  announce(sentence: string): void;
}

/**
 * Puts the overlay's element last into `<html>`, or into a modal dialog that is
 * open, and into the top layer.
 *
 * Everything about it that a page could change by CSS is written in the
 * root's own sheet: `:host` rules marked important win over the page's.
 */
export function createHost(document: Document, open: boolean): OverlayHost {
  const host = document.createElement('predict-next-overlay');
  const root = host.attachShadow({ mode: open ? 'open' : 'closed' });
  const live = element('div', { class: 'unseen', role: 'status' });
  // Places are reckoned from the left; what holds sentences says for itself which way they run.
  const stage = element('div', { class: 'overlay', lang: language() }, live);
  root.append(stage);
  (openDialog(document) ?? document.documentElement).append(host);
  const geometry = adoptSheet(root);
  showOnTop(host);

  let dressed = '';
  let [left, top] = [0, 0];
  const write = (property: string, value: string): void => geometry?.setProperty(property, value, 'important');
  const moveTo = (wantedLeft: number, wantedTop: number): void => {
    // Measured, not reckoned: the page may have moved our containing block.
    const is = host.getBoundingClientRect();
    left += wantedLeft - is.left;
    top += wantedTop - is.top;
    // A translation: a change of left or top would count as a shift of the page's layout.
    write('translate', `${left}px ${top}px`);
  };
  return {
    element: host,
    root,
    stage,
    follow(toLeft, toTop) {
      write('position', 'absolute');
      moveTo(toLeft, toTop);
    },
    stay() {
      write('position', 'fixed');
      moveTo(0, 0);
    },
    dressFor(behind) {
      const colors = backgroundsBehind(behind);
      const told = colors.join();
      if (told !== dressed) {
        dressed = told;
        const { color, dark } = paintGround(colors);
        stage.classList.toggle('dark', dark);
        stage.style.setProperty('--ground', color);
      }
      return told;
    },
    drawAs(style) {
      for (const name of ['light', 'dark', 'width'] as const) stage.style.setProperty(`--${name}`, style[name]);
    },
    viewport: () => ({ width: document.documentElement.clientWidth, height: window.innerHeight }),
    announce(sentence) {
      if (live.textContent !== sentence) live.textContent = sentence;
    },
  };
}

/** The uppermost modal dialog: outside of it nothing can be clicked or reached by key, not even in the top layer. */
function openDialog(document: Document): Element | undefined {
  return Array.from(document.querySelectorAll('dialog:modal')).pop();
}

/** Gives the root its sheet and returns the style of its first rule, the host's own. */
function adoptSheet(root: ShadowRoot): CSSStyleDeclaration | undefined {
  let sheet: CSSStyleSheet | null;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses the sheet of an isolated script; an element does as well.
    const style = element('style', {}, css);
    root.prepend(style);
    sheet = style.sheet;
  }
  return (sheet?.cssRules[0] as CSSStyleRule | undefined)?.style;
}

/** Above everything, dialogs included, where the browser has a top layer; else by z-index. */
function showOnTop(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    host.popover = null;
  }
}
