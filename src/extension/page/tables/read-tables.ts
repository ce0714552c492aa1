import type { ElementAddress } from '../../../core/chart/chart-reading.ts';
import type { RawTable } from '../raw-document.ts';

/** The tables of a document that show numbers. */
export function readTables(_document: Document, _element: ElementAddress | null): RawTable[] {
  return [];
}
