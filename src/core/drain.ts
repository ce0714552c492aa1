/** Runs a computation that pauses on its way to its end, without a pause. */
export function drain<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
