const INITIALS = 'JFMAMJJASOND';
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const YEAR = /^\d{4}$/;
/** Months from label to label on axes of months. */
const STEPS = [1, 2, 3, 4, 6];
/** Fewer letters are those of months by chance. */
const FEWEST = 4;

/**
 * Labels that name months by their first letters, with names that tell them
 * apart: `2021, A, J, O, 2022` has a label every third month. Januaries may have
 * their year instead. Others are returned as they are.
 */
export function spellMonths(texts: readonly string[]): readonly string[] {
  if (texts.length < FEWEST || !texts.every((text) => YEAR.test(text) || (text.length === 1 && INITIALS.includes(text))) || texts.every((text) => YEAR.test(text))) return texts;
  for (const step of STEPS) {
    for (let first = 0; first < INITIALS.length; first++) {
      const months = texts.map((_, i) => (first + i * step) % INITIALS.length);
      if (texts.every((text, i) => (YEAR.test(text) ? months[i] === 0 : text === INITIALS[months[i]]))) return texts.map((text, i) => (YEAR.test(text) ? text : NAMES[months[i]]));
    }
  }
  return texts;
}
