import type { Pacer } from '../pacer.ts';

/** Elements between two looks at the clock. */
const ELEMENTS_AT_A_TIME = 1024;

/**
 * The tables of a document in the order of `elementsOf`, those of open shadow
 * roots after those around them, found in turns with the page: on one with a
 * long table the walk over all elements is long itself.
 */
export async function findTables(root: Document | ShadowRoot, pacer: Pacer): Promise<Element[]> {
  const tables: Element[] = Array.from(root.querySelectorAll('table'));
  let walked = 0;
  for (const element of root.querySelectorAll('*')) {
    if (++walked % ELEMENTS_AT_A_TIME === 0) await pacer.rest();
    if (element.shadowRoot) tables.push(...(await findTables(element.shadowRoot, pacer)));
  }
  return tables;
}
