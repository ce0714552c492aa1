import type { AnyContext } from './context-states.ts';

/** What is fainter than this nobody sees. */
const FAINTEST = 0.02;

/** The colour that a context paints with; '' for a gradient or pattern, null where nothing is to be seen. */
export function colorOf(context: AnyContext, isFilled: boolean): string | null {
  if (context.globalAlpha < FAINTEST) return null;
  const style: unknown = isFilled ? context.fillStyle : context.strokeStyle;
  if (typeof style !== 'string') return '';
  return alphaOf(style) < FAINTEST ? null : style;
}

/** Whether what is filled hides all that was there. */
export function isOpaque(context: AnyContext): boolean {
  const style: unknown = context.fillStyle;
  return context.globalAlpha === 1 && typeof style === 'string' && alphaOf(style) === 1;
}

/** Of a colour as a context tells it: `#rrggbb`, or with its share behind a last comma. */
function alphaOf(style: string): number {
  const alpha = /^rgba\(.*,\s*([\d.e-]+)\)$/.exec(style);
  return alpha ? Number(alpha[1]) : 1;
}
