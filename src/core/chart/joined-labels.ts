/** U+001F, the character that ASCII keeps for what stands between units. */
const BETWEEN = '\u001f';

/**
 * Labels as one text: to bring a hundred thousand short texts from a page, one
 * by one, takes a browser longer than all else that a reader does.
 */
export function joinLabels(labels: readonly string[]): string {
  return labels.join(BETWEEN);
}

/**
 * The labels of a joined text.
 *
 * @param most so many at most, the first ones
 */
export function splitLabels(joined: string, most: number): string[] {
  return joined.split(BETWEEN, most);
}
