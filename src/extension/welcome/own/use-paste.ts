import { useEffect } from 'preact/hooks';
import type { Own } from './create-own.ts';

/** Reads what is pasted anywhere on the page: the whole page is the paste box. */
export function usePaste(own: Own): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      const { target } = event;
      const area = target instanceof HTMLTextAreaElement ? target : null;
      // Into other text a paste is an edit like any; alone it is the series, and can be read.
      const isEdit = area !== null && (area.selectionStart > 0 || area.selectionEnd < area.value.length);
      if (pasted === '' || isEdit) return;
      event.preventDefault();
      void own.paste(pasted);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [own]);
}
