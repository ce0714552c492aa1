/** Whether a cell is a year of the common era and nothing else: `1987`. */
export function isPlainYear(cell: string): boolean {
  return /^(?:1[5-9]|2[01])\d\d$/.test(cell);
}
