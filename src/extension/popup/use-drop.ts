import { useEffect, useState } from 'preact/hooks';
import type { Popup } from './create-popup.ts';

/**
 * Takes a file or text that is dropped anywhere on the page.
 *
 * @returns whether something is being dragged over it
 */
export function useDrop(popup: Popup): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const ends = new AbortController();
    const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void): void =>
      document.addEventListener(type, listener, { signal: ends.signal });
    on('dragover', (event) => {
      // Text dragged into the text area is edited there, not read.
      if (isIntoTextArea(event)) return setDragging(false);
      event.preventDefault();
      setDragging(true);
    });
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setDragging(false);
    });
    on('drop', (event) => {
      setDragging(false);
      if (isIntoTextArea(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain');
      if (file) popup.readFile(file);
      else if (text) popup.readText(text);
    });
    return () => ends.abort();
  }, [popup]);
  return isDragging;
}

function isIntoTextArea(event: DragEvent): boolean {
  return event.target instanceof HTMLTextAreaElement && event.dataTransfer?.types.includes('Files') === false;
}
