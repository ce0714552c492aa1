/**
 * Details of a test that measures how long something takes: the whole run of all
 * tests comes to these at its end and gives each the machine for itself. What
 * they hold to are the user's limits, not those of a machine that does two things.
 */
export const MEASURED = { tag: '@measured' } as const;
