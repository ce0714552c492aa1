const known = new Map<string, Intl.NumberFormat>();

/**
 * The format of a language, made once: making one takes longer than using it a
 * hundred times, and tables and drawings that move ask for thousands.
 */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const before = known.get(key);
  if (before) return before;
  const made = new Intl.NumberFormat(locale, options);
  known.set(key, made);
  return made;
}
