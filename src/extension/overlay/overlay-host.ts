import css from './overlay.css?inline';
import { element } from './element.ts';
import { groundBehind } from './page-ground.ts';
import type { Size } from './place-card.ts';

/** The element that carries the overlay, and what a view may do with it. */
export interface OverlayHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Everything that is shown lives in it. */
  readonly stage: HTMLElement;
  /** Whether it moves with the page's content or stays in the window. */
  fix(fixed: boolean): void;
  /** Brings the origin to a place in the viewport, whatever the page does to our element. */
  moveTo(left: number, top: number): void;
  /** Light or dark, as the page is behind an element; told apart by what it returns. */
  dressFor(behind: Element): string;
  /** What of the page is in view. */
  viewport(): Size;
  /** Says something to those who cannot see it. */
  announce(sentence: string): void;
}

/**
 * Puts the overlay's element last into `<html>` and into the top layer.
 *
 * Everything about it that a page could change by CSS is written in the
 * root's own sheet: `:host` rules marked important win over the page's.
 */
export function createHost(document: Document, open: boolean): OverlayHost {
  const host = document.createElement('predict-next-overlay');
  const root = host.attachShadow({ mode: open ? 'open' : 'closed' });
  const live = element('div', { class: 'unseen', role: 'status' });
  const stage = element('div', { class: 'overlay' }, live);
  root.append(stage);
  document.documentElement.append(host);
  const geometry = adoptSheet(root);
  showOnTop(host);

  let left = 0;
  let top = 0;
  const write = (property: string, value: string): void => geometry?.setProperty(property, value, 'important');
  return {
    element: host,
    root,
    stage,
    fix: (fixed) => write('position', fixed ? 'fixed' : 'absolute'),
    moveTo(wantedLeft, wantedTop) {
      const is = host.getBoundingClientRect();
      const [byLeft, byTop] = [wantedLeft - is.left, wantedTop - is.top];
      if (Math.abs(byLeft) < 0.01 && Math.abs(byTop) < 0.01) return;
      left += byLeft;
      top += byTop;
      // A translation: a change of left or top would count as a shift of the page's layout.
      write('translate', `${left}px ${top}px`);
    },
    dressFor(behind) {
      const { color, dark } = groundBehind(behind);
      stage.classList.toggle('dark', dark);
      stage.style.setProperty('--ground', color);
      return color;
    },
    viewport: () => ({ width: document.documentElement.clientWidth, height: window.innerHeight }),
    announce(sentence) {
      if (live.textContent !== sentence) live.textContent = sentence;
    },
  };
}

/** Gives the root its sheet and returns the style of its first rule, the host's own. */
function adoptSheet(root: ShadowRoot): CSSStyleDeclaration | null {
  let sheet: CSSStyleSheet | null;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses an isolated script's sheet; there an element is not subject to the page's policy.
    const style = element('style', {}, css);
    root.prepend(style);
    sheet = style.sheet;
  }
  const rule = sheet?.cssRules[0];
  return rule && 'style' in rule ? (rule.style as CSSStyleDeclaration) : null;
}

/** Above everything, dialogs included, where the browser has a top layer; else by z-index. */
function showOnTop(host: HTMLElement): void {
  if (!('showPopover' in host)) return;
  host.setAttribute('popover', 'manual');
  try {
    host.showPopover();
  } catch {
    host.removeAttribute('popover');
  }
}
