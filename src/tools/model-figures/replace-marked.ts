/**
 * Puts a text between two markers of a document: `<!-- figures: NAME -->` and `<!-- end of figures -->`.
 *
 * @throws Error when there are no such markers
 */
export function replaceMarked(document: string, name: string, text: string): string {
  const start = `<!-- figures: ${name} -->`;
  const end = '<!-- end of figures -->';
  const from = document.indexOf(start);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`There are no markers for the figures "${name}".`);
  return `${document.slice(0, from + start.length)}\n${text}\n${document.slice(to)}`;
}
