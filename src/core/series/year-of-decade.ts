/** `1990's`, `1990s`, `1990-1999`, `1990`. */
const DECADE = /^((?:1[5-9]|2[01])\d)0(?:['’]?s|[-–/](?:\d\d)?\d9)?$/;
/** `Year-3`, `3`. */
const YEAR = /^(?:(?:year|yr)[ -]?)?(\d)$/i;

/** The first year of a decade that a cell names; NaN for anything else. */
export function decadeAlone(cell: string): number {
  return Number(DECADE.exec(cell)?.[1]) * 10;
}

/** 0 to 9 of a year within its decade; NaN for anything else. */
export function yearInDecade(cell: string): number {
  return Number(YEAR.exec(cell)?.[1]);
}
