import { MOST_POINTS } from './reading.ts';

const FIRST_CAPACITY = 1024;

/**
 * Rows of a few numbers each, of which the last MOST_POINTS are kept.
 *
 * When twice as many are held the older half is dropped, so that a row costs
 * constant time on average however long the input is.
 */
export class GrowingColumns {
  /** One array per column, each with room for at least `length` rows. */
  #columns: Float64Array[];
  #length = 0;
  #dropped = 0;
  readonly #most: number;

  constructor(columns: number, most = MOST_POINTS) {
    this.#columns = Array.from({ length: columns }, () => new Float64Array(FIRST_CAPACITY));
    this.#most = most;
  }

  get length(): number {
    return this.#length;
  }

  /** How many rows were dropped to stay within the cap. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Adds a row of up to four columns; missing ones are 0. */
  push(first: number, second = 0, third = 0, fourth = 0): void {
    if (this.#length === this.#columns[0].length) this.#makeRoom();
    const row = this.#length++;
    const columns = this.#columns;
    columns[0][row] = first;
    if (columns.length > 1) columns[1][row] = second;
    if (columns.length > 2) columns[2][row] = third;
    if (columns.length > 3) columns[3][row] = fourth;
  }

  /** The first column's last number; NaN when there is no row. */
  get last(): number {
    return this.#length === 0 ? NaN : this.#columns[0][this.#length - 1];
  }

  /** Puts another number in the place of `last`. */
  replaceLast(value: number): void {
    if (this.#length > 0) this.#columns[0][this.#length - 1] = value;
  }

  /** (length) a view on one column, after dropping what is over the cap. */
  column(index: number): Float64Array {
    if (this.#length > this.#most) this.#dropTo(this.#most);
    return this.#columns[index].subarray(0, this.#length);
  }

  #makeRoom(): void {
    if (this.#length >= 2 * this.#most) {
      this.#dropTo(this.#most);
      return;
    }
    const capacity = Math.min(2 * this.#length, 2 * this.#most);
    this.#columns = this.#columns.map((column) => {
      const larger = new Float64Array(capacity);
      larger.set(column);
      return larger;
    });
  }

  #dropTo(length: number): void {
    const from = this.#length - length;
    for (const column of this.#columns) column.copyWithin(0, from, this.#length);
    this.#dropped += from;
    this.#length = length;
  }
}
