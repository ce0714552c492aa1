/** What most cells of numbers and dates are made of: nothing in them is to be taken away. */
const PLAIN = /^[\d.,:/$€£¥% -]*$/;

/** References: [1], [a], [note 2], [citation needed], and [YR2018] behind a year. */
const REFERENCE = /\s?\[(?:[a-z]{1,2}|\d{1,3}|YR\d{4}|(?:note|nb|n|fn|ref|anm|citation|update|clarification|better source)\b[^\]]{0,20})\]/gi;
/** Marks of footnotes behind a number, the letters by which offices say provisional, estimated, revised. */
const FOOTNOTE = /(?<=[\d%)])(?:\s*[*†‡§¶]+|\s*\((?:[a-z]|\d)\)|[⁰¹²³⁴-⁹]+)+$/i;
/** A bracket that nothing opens: of incomplete measurements, 13.0 ). */
const LONE_BRACKET = /^([^([]*\d)\s[)\]]$/;
/** 5.97×10^24 */
const POWER_OF_TEN = /\s?[×x·]\s?10\^?([−-]?\d+)$/;
/** A number, and behind it how much it has changed: 12.30 +0.4%, 12.30 (−0.4%), 12.30 ▲ 0.05. */
const WITH_CHANGE = /^(\D{0,4}[\d.,'’\s]*\d[^\d\s+−▲▼△▽↑↓±(-]{0,3})(?:\s+\(?[+−±-](?=[\d.,])|\s*\(?[+−±▲▼△▽↑↓]\s?(?=\D{0,3}[\d.,])|\s*\(?-(?=[\d.,]+\s?%)).*$/;

/**
 * The text of a cell without the marks that only explain it, and without the
 * change that some tables print behind a number.
 */
export function plainCell(text: string): string {
  // A label may end in a colon.
  const bare = text.endsWith(':') ? text.slice(0, -1) : text;
  if (PLAIN.test(bare)) return bare;
  const told = bare.replace(REFERENCE, '').replace(LONE_BRACKET, '$1').replace(FOOTNOTE, '').replace(POWER_OF_TEN, 'e$1').trim();
  const first = WITH_CHANGE.exec(told)?.[1];
  return first === undefined ? told : first.trim();
}
