const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Where a function of one number is least: the best of the places tried, then
 * golden-section search (J. Kiefer, 1953) between its neighbours.
 *
 * @param places ascending, two or more; the first and the last bound the search
 * @param tolerance how far the answer may be from the valley's floor
 */
export function minimizeInInterval(objective: (place: number) => number, places: readonly number[], tolerance: number): number {
  let best = 0;
  let least = Infinity;
  places.forEach((place, i) => {
    const value = objective(place);
    if (value < least) {
      least = value;
      best = i;
    }
  });
  let low = places[Math.max(0, best - 1)];
  let high = places[Math.min(places.length - 1, best + 1)];
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let atLeft = objective(left);
  let atRight = objective(right);
  while (high - low > tolerance) {
    if (atLeft <= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - GOLDEN * (high - low);
      atLeft = objective(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + GOLDEN * (high - low);
      atRight = objective(right);
    }
  }
  const inner = atLeft <= atRight ? left : right;
  return Math.min(atLeft, atRight) < least ? inner : places[best];
}
