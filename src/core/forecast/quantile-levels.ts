/** The quantiles that a forecast gives, ascending and symmetric about the median. */
export const QUANTILE_LEVELS: readonly number[] = [0.025, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.975];

/** Where the median is among them. */
export const MEDIAN = 6;
