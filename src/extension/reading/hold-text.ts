/** A text too long for a text area: kept aside, its start shown. */
export interface HeldText {
  readonly text: string;
  readonly preview: string;
}

/** UTF-16 units; longer texts are kept out of the text area, which would choke on them. */
export const LONGEST_SHOWN = 200_000;
const PREVIEW = 2000;

/** @returns null for a text that a text area can show whole */
export function holdText(text: string): HeldText | null {
  return text.length > LONGEST_SHOWN ? { text, preview: text.slice(0, PREVIEW) } : null;
}
