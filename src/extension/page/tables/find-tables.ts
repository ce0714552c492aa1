import { elementsOf, rootsInSlices } from '../../dom/element-address.ts';
import { type Pacer, runPaced } from '../pacer.ts';

/** The tables of a document in the order of `elementsOf`; on a page of many elements the walk to all shadow roots is done in turns with it. */
export async function findTables(document: Document, pacer: Pacer): Promise<Element[]> {
  const roots = await runPaced(rootsInSlices(document), pacer);
  // To ask a document of a hundred thousand elements for its tables takes as long as a stretch.
  await pacer.rest();
  return elementsOf(document, 'table', roots);
}
