/** A text of a drawing and where it stands, px. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where it is fixed, for one that is turned: the tick that it points at. */
  readonly anchor: { readonly x: number; readonly y: number } | null;
  readonly color: string;
  readonly size: number;
}

/** A piece of a straight level or upright line, px. */
export interface Rule {
  /** y of a level one, x of an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Where it is known. */
  readonly color?: string;
}
