import { useEffect, useState } from 'preact/hooks';
import type { Lab } from './create-lab.ts';
import type { LabState } from './lab-state.ts';

/** The lab's state, drawn anew whenever it changes. */
export function useLabState(lab: Lab): LabState {
  const [state, setState] = useState(lab.state());
  useEffect(() => {
    setState(lab.state());
    return lab.subscribe(() => setState(lab.state()));
  }, [lab]);
  return state;
}
