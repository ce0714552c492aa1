/** Lays out how far each model was off by step, on one scale from 0; in px. */
export interface ErrorLinesLayout {
  /** `d` of each line, in the order of the models. */
  readonly paths: readonly string[];
  /** The error at the upper edge. */
  readonly most: number;
}

/** Half a line's width stays inside. */
const MARGIN = 3;

/**
 * @param errors per model (horizon), NaN where nothing came
 */
export function layoutErrorLines(errors: readonly Float64Array[], width: number, height: number): ErrorLinesLayout {
  let most = 0;
  for (const byStep of errors) for (const error of byStep) if (error > most) most = error;
  const steps = Math.max(0, ...errors.map(({ length }) => length));
  const x = (step: number): number => MARGIN + (step / Math.max(1, steps - 1)) * (width - 2 * MARGIN);
  const y = (error: number): number => height - MARGIN - (most === 0 ? 0 : error / most) * (height - 2 * MARGIN);
  return {
    most,
    paths: errors.map((byStep) => {
      const points: string[] = [];
      byStep.forEach((error, step) => {
        if (!Number.isNaN(error)) points.push(`${round(x(step))} ${round(y(error))}`);
      });
      return points.length === 0 ? '' : `M${points.join('L')}`;
    }),
  };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
