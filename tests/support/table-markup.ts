/** The inside of a table: a header, and rows of cells, each of them markup. */
export function tableMarkup(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (tag: string, cells: readonly string[]): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<thead>${row('th', header)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody>`;
}

/** `2024-01-31`, so many days after another. */
export function dayAfter(start: string, days: number): string {
  return new Date(Date.parse(start) + 86_400_000 * days).toISOString().slice(0, 10);
}
