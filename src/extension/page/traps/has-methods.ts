/** Whether something is an object with such methods, own or inherited; a getter of the page's may run, and throw. */
export function hasMethods(value: unknown, ...names: readonly string[]): value is object {
  if (typeof value !== 'object' || value === null) return false;
  for (let nth = 0; nth < names.length; nth++) {
    if (typeof (value as Readonly<Record<string, unknown>>)[names[nth]] !== 'function') return false;
  }
  return true;
}
