/** How many years an era is behind the common one: of Buddha in Thailand, of the Republic in Taiwan. */
const BUDDHIST_AHEAD = 543;
const REPUBLIC_BEHIND = 1911;
/** 1900 to 2100. */
const FIRST_BUDDHIST = 2443;
const LAST_BUDDHIST = 2643;
/** 2011 to 2061: of fewer digits it would be no year. */
const FIRST_REPUBLIC = 100;
const LAST_REPUBLIC = 150;

/** The year before the first of an era, by its name. */
const ERAS: ReadonlyMap<string, number> = new Map([['令和', 2018], ['平成', 1988], ['昭和', 1925], ['民國', REPUBLIC_BEHIND], ['民国', REPUBLIC_BEHIND]]);
const OF_ERA = /^(令和|平成|昭和|民國|民国) ?(\d{1,3}|元)(?=年)/;

/** The year of the common era, where a year can only be one of Buddha's: 2567 is 2024. */
export function fromBuddhist(year: number): number {
  return year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST ? year - BUDDHIST_AHEAD : year;
}

/** Whether all years of a column are Buddha's. */
export function areBuddhist(min: number, max: number): boolean {
  return min >= FIRST_BUDDHIST && max <= LAST_BUDDHIST;
}

/** The year of the common era of three digits as Taiwan writes them: 113 is 2024; NaN for any other. */
export function fromRepublic(year: number): number {
  return year >= FIRST_REPUBLIC && year <= LAST_REPUBLIC ? year + REPUBLIC_BEHIND : NaN;
}

/** A date in East Asian characters with the year of the common era: `令和6年1月` becomes `2024年1月`, and so does `113年1月`. */
export function inCommonEra(plain: string): string {
  const named = plain.replace(OF_ERA, (_, era: string, year: string) => String((ERAS.get(era) ?? 0) + (year === '元' ? 1 : Number(year))));
  return named.replace(/^1\d\d(?=年)/, (year) => String(fromRepublic(Number(year)) || year));
}
