/**
 * A piece of prose without the punctuation of its sentence: `(see`, `5.`, `'7'!`.
 * Parentheses around all of it stay: in accounts they are a minus.
 */
export function trimPiece(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let from = start;
  let to = end;
  while (from < to && "'‘’*".includes(text[from])) from++;
  while (to > from && "'‘’!?*".includes(text[to - 1])) to--;
  if (isFullStop(text, from, to)) to--;
  const opens = text[from] === '(';
  const closes = text[to - 1] === ')';
  if (opens && !closes) from++;
  if (closes && !opens) to--;
  return { start: from, end: to };
}

/** A point at the end of something else than points. */
function isFullStop(text: string, start: number, end: number): boolean {
  return end - start > 1 && text[end - 1] === '.' && text[end - 2] !== '.';
}
