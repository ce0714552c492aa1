/** What a key does here; null for keys that are others'. */
export type StepKey = { readonly kind: 'toggle' } | { readonly kind: 'go'; readonly step: number };

interface Pressed {
  readonly key: string;
  /** Of the element that has the focus. */
  readonly tag: string;
  readonly hasModifier: boolean;
}

/**
 * The keys of the transport. Where the browser has its own use of a key, on a
 * button, a slider or a list, it keeps it.
 */
export function stepKey({ key, tag, hasModifier }: Pressed, step: number, lastStep: number): StepKey | null {
  if (hasModifier || tag === 'SELECT') return null;
  if (key === ' ') return tag === 'BUTTON' ? null : { kind: 'toggle' };
  const to = { ArrowLeft: step - 1, ArrowRight: step + 1, Home: 0, End: lastStep }[key];
  return to === undefined || tag === 'INPUT' ? null : { kind: 'go', step: Math.min(lastStep, Math.max(0, to)) };
}
