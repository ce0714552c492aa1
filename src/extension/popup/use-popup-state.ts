import { useEffect, useState } from 'preact/hooks';
import type { Popup } from './create-popup.ts';
import type { PopupState } from './popup-state.ts';

/** The popup's state, drawn anew whenever it changes. */
export function usePopupState(popup: Popup): PopupState {
  const [state, setState] = useState(popup.state());
  useEffect(() => {
    setState(popup.state());
    return popup.subscribe(() => setState(popup.state()));
  }, [popup]);
  return state;
}
