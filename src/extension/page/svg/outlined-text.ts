import type { TextBox } from '../../../core/chart/drawn/text-box.ts';
import { plainColor, paintOf } from './paint-of.ts';
import { heightAt, LONGEST } from './text-boxes.ts';
import type { ToChart } from './to-chart.ts';

/** Units of a glyph's outline to the size of the font. */
const UNITS = 100;

/**
 * The text that a glyph is of, as matplotlib draws one: outlines that are used
 * one after the other, in a group that says in a comment what they spell.
 *
 * @returns null for what is no glyph; for every glyph but the first the text is null
 */
export function outlinedText(glyph: SVGUseElement, chart: ToChart): { readonly text: TextBox | null } | null {
  const group = glyph.parentElement?.parentElement;
  const comment = [...(group?.childNodes ?? [])].find(({ nodeType }) => nodeType === Node.COMMENT_NODE);
  const text = plainMath((comment?.nodeValue ?? '').slice(0, LONGEST));
  if (!group || text === '') return null;
  if (group.querySelector('use') !== glyph) return { text: null };
  const matrix = glyph.getScreenCTM();
  const base = chart.points(glyph, [0, 0]);
  if (!matrix || !base) return { text: null };
  const size = UNITS * Math.hypot(matrix.c, matrix.d);
  const isLevel = Math.abs(matrix.b) < Math.abs(matrix.a) / 50;
  return { text: { text, ...chart.box(group.getBoundingClientRect()), ...(isLevel ? heightAt(base[1], size) : {}), anchor: null, color: plainColor(paintOf(glyph)), size } };
}

/** `$\times\mathdefault{10^{6}}$` is ×10^6. */
function plainMath(text: string): string {
  return text.replaceAll('\\times', '×').replace(/\\[a-z]+|[${}]/g, '').trim();
}
