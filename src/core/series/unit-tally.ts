/** Units shown in a warning; more would help nobody. */
const MOST_UNITS = 8;

/** Collects the units that stood with the numbers of one series. */
export class UnitTally {
  readonly #units = new Set<string>();

  add(unit: string): void {
    if (unit !== '' && this.#units.size < MOST_UNITS) this.#units.add(unit);
  }

  /** In the order of their first appearance. */
  get units(): readonly string[] {
    return [...this.#units];
  }
}
