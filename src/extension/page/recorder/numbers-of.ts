/** The numbers among arguments, without asking an object of the page's for its value. */
export function numbersOf(args: readonly unknown[]): number[] {
  return args.map((arg) => (typeof arg === 'number' ? arg : typeof arg === 'string' ? Number(arg) : NaN));
}
