/** The last part of a colour, behind three others or a stroke, is how much it hides. */
const HIDES_NOTHING = /^(?:rgb|hsl)a?\((?:[^,]*,[^,]*,[^,]*,|[^/]*\/)\s*0(?:\.0*)?%?\s*\)$|^#(?:[\da-f]{3}0|[\da-f]{6}00)$/i;

/** Whether a CSS colour, as pages write it, lets everything through. */
export function isTransparent(color: unknown): boolean {
  return color === 'transparent' || (typeof color === 'string' && HIDES_NOTHING.test(color.trim()));
}
