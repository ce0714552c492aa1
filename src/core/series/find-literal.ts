import { isBlank } from './character-codes.ts';

/** What stands before a literal in a program: `const data =`, `series:`, `callback({`, `Highcharts.chart('box', {`. */
const LEAD = /(?:(?:export )?(?:const|let|var) )?["']?[A-Za-z_$][\w$.]{0,60}["']?(?: ?[:=] ?(?=[[{])|\((?:["'][^"'\n]{0,60}["'], ?)?(?=\{))/y;
const CLOSERS = ';,)';

/** Where the literal of a JavaScript program begins and ends in what may be only that: without the name it is given and the signs behind it. */
export function findLiteral(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  LEAD.lastIndex = start;
  const lead = LEAD.exec(text);
  let last = end;
  while (last > start && (CLOSERS.includes(text[last - 1]) || isBlank(text.charCodeAt(last - 1)))) last--;
  return { start: start + (lead?.[0].length ?? 0), end: last };
}
