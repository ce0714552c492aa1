const MOST_COMPARED = 64;
/** Fewer may be even by chance. */
const FEWEST_POINTS = 4;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;
/** As a share of a step: bars have been read off px. */
const ROUNDING = 1e-3;

/** Whether it is the values that go on evenly through years, and the places that do not: then a chart is drawn sideways, its values along x. */
export function heightsAreYears(positions: Float64Array, values: Float64Array): boolean {
  const years = values.slice(-MOST_COMPARED);
  return years.length >= FEWEST_POINTS && years.every((year) => year >= FIRST_YEAR && year <= LAST_YEAR) && isEven(years) && !isEven(positions.slice(-MOST_COMPARED));
}

function isEven(numbers: Float64Array): boolean {
  const step = numbers[1] - numbers[0];
  return step !== 0 && numbers.every((number, index) => index === 0 || Math.abs(number - numbers[index - 1] - step) <= ROUNDING * Math.abs(step));
}
