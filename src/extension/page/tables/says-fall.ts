/** What pictures and texts for screen readers call a fall. */
const FALL = /^(?:하락|하한가|下跌|跌停|下落|down|fall|fell|decrease|decreased|decline)$/i;
/** A number that has no sign and is no share: beside one of these an arrow may be about another. */
const BARE_NUMBER = /^\d[\d.,]*$/;
/** Parts of a cell that are looked at. */
const MOST_PARTS = 6;

/**
 * Whether a picture or a hidden word beside a number says that it is a fall.
 *
 * @param text of the cell, as it is shown
 */
export function saysFall(cell: Element, text: string): boolean {
  if (!BARE_NUMBER.test(text)) return false;
  let part = cell.firstElementChild;
  for (let count = 0; part && count < MOST_PARTS; count++, part = part.nextElementSibling) {
    if (FALL.test((part.getAttribute('alt') ?? part.textContent).trim())) return true;
  }
  return false;
}
