/** The least and the most of any count of numbers, of which a call takes only so many as arguments; Infinity and -Infinity of none, NaN where one is. */
export function extentOf(numbers: readonly number[]): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) [least, most] = [Math.min(least, number), Math.max(most, number)];
  return [least, most];
}
