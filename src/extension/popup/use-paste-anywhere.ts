import { useEffect } from 'preact/hooks';
import type { Popup } from './create-popup.ts';

/** Reads what is pasted while no text field has the focus: the whole popup is the paste box. */
export function usePasteAnywhere(popup: Popup): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const [file] = event.clipboardData?.files ?? [];
      const pasted = event.clipboardData?.getData('text/plain');
      if (file) popup.readFile(file);
      else if (pasted) popup.readText(pasted);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [popup]);
}
