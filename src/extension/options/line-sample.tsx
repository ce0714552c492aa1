import type { LineStyle } from '../messages/protocol.ts';
import { HALO } from '../ui/line-style.ts';

/** A line that goes on in dots as they are drawn on pages; the choices beside it say the same in words. */
export function LineSample({ style: { light, dark, width } }: { readonly style: LineStyle }) {
  const gap = parseFloat(width) + HALO;
  return (
    <svg class="line-sample" viewBox="0 0 220 56" width="220" height="56" aria-hidden="true" fill="none" stroke-linecap="round" stroke-linejoin="round">
      <path d="M6 44 L22 36 L36 40 L52 24 L66 30 L82 18 L98 26 L114 20" stroke="var(--series)" stroke-width="2" />
      <path data-role="sample" d="M114 20 C134 12 148 26 168 20 S198 8 214 12" style={{ stroke: `light-dark(${light}, ${dark})`, strokeWidth: width, strokeDasharray: `0.1 ${gap}` }} />
      <circle cx="114" cy="20" r="3.2" fill="var(--sheet)" stroke="var(--series)" stroke-width="1.6" />
    </svg>
  );
}
