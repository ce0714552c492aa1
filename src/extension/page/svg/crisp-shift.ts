/** Thin lines are crisp between whole pixels. */
const HALF = 0.5;

/**
 * How far a tick or grid line was moved from its value so that it is drawn
 * crisply, in its own units, where the library tells: d3's axes move theirs
 * together with their domain, Vega's all axes by half a pixel.
 */
export function crispShift(line: Element): number {
  const tick = line.parentElement;
  if (!tick) return 0;
  if (tick.classList.contains('tick')) {
    const domain = tick.parentElement?.querySelector(':scope > path.domain')?.getAttribute('d') ?? '';
    return /[HV]0\.5[HV]/.test(domain) ? HALF : 0;
  }
  return tick.matches('.role-axis .mark-rule') ? HALF : 0;
}
