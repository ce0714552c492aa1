import { BACKSLASH } from './character-codes.ts';
import { endOfLine } from './end-of-line.ts';

/** What parts the cells of a row in LaTeX. */
export const AMPERSAND = 38;
/** What ends a row, before its line ends. */
export const ROW_END = '\\\\';

/** Where a line ends that LaTeX only commands something with, as `\hline` or `\begin{tabular}{lr}`; -1 where it is none. */
export function endOfCommands(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) !== BACKSLASH) return -1;
  const at = endOfLine(text, start, end);
  return text.slice(start, at).includes('&') ? -1 : at;
}
