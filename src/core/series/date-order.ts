/** Which of two numbers before a year is the day: `03/04/2024` is April 3 or March 4. */
export type DateOrder = 'day-first' | 'month-first';
