import type { CDPSession, Page } from 'playwright';

/** A place in the viewport, in CSS px. */
export interface ViewportPoint {
  readonly x: number;
  readonly y: number;
}

/** What the overlay shows on a page, read through its closed root. */
export interface OverlayState {
  /** The prediction's path as written. */
  readonly d: string;
  /** Its points, the last observation first, one per step after it. */
  readonly points: readonly ViewportPoint[];
  /** How many bands are drawn. */
  readonly bands: number;
  /** The table's body, cell by cell. */
  readonly rows: readonly (readonly string[])[];
  /** All its words. */
  readonly text: string;
}

interface DomNode {
  readonly nodeId: number;
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  /** Of a frame of the same process. */
  readonly contentDocument?: DomNode;
}

const HOST = 'PREDICT-NEXT-OVERLAY';

/** Reads the overlay; null where there is none, or nothing is drawn in it yet. */
export async function readOverlay(page: Page): Promise<OverlayState | null> {
  return withRoot(page, async (session, root) => {
    const state = (await callOn(session, root, READ)) as OverlayState | null;
    return state;
  });
}

/** Clicks the middle of an element of the overlay, as the user's mouse would. False where there is none. */
export async function clickInOverlay(page: Page, selector: string): Promise<boolean> {
  const place = await withRoot(page, async (session, root) => {
    return (await callOn(session, root, LOCATE, selector)) as ViewportPoint | null;
  });
  if (!place) return false;
  await page.mouse.click(place.x, place.y);
  return true;
}

/** The words of the overlay, also where it shows no prediction; null where there is no overlay. */
export async function readOverlayText(page: Page): Promise<string | null> {
  return withRoot(page, async (session, root) => (await callOn(session, root, READ_TEXT)) as string);
}

const WORDS = `
  const words = (node) => node.nodeName === 'STYLE' ? '' :
    node.nodeType === Node.TEXT_NODE ? node.data : [...node.childNodes].map(words).join(' ');
  const text = words(this).replace(/\\s+/g, ' ').trim();`;

const READ_TEXT = `function () { ${WORDS} return text; }`;

/** Runs on the shadow root, in the page. */
const READ = `function () { ${WORDS}
  const path = this.querySelector('path[data-role="prediction"]');
  if (!path) return null;
  const d = path.getAttribute('d') ?? '';
  const matrix = path.getScreenCTM();
  const points = [];
  for (const [, letter, numbers] of d.matchAll(/([MLC])([^A-Z]*)/gi)) {
    if (letter !== letter.toUpperCase()) throw new Error('relative path commands are not expected: ' + d);
    const values = numbers.match(/-?[\\d.]+(?:e[-+]?\\d+)?/gi)?.map(Number) ?? [];
    const size = letter === 'C' ? 6 : 2;
    for (let i = size - 2; i < values.length; i += size) {
      const point = new DOMPoint(values[i], values[i + 1]).matrixTransform(matrix);
      points.push({ x: point.x, y: point.y });
    }
  }
  const rows = [...this.querySelectorAll('table[data-role="values"] tbody tr')].map((row) =>
    [...row.cells].map((cell) => cell.textContent.trim()));
  return { d, points, rows, text, bands: this.querySelectorAll('path[data-role="band"]').length };
}`;

const LOCATE = `function (selector) {
  const element = this.querySelector(selector);
  if (!element) return null;
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}`;

async function withRoot<Result>(
  page: Page,
  read: (session: CDPSession, rootNode: number) => Promise<Result | null>,
): Promise<Result | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = findNode(root, (node) => node.nodeName === HOST);
    const shadow = host?.shadowRoots?.[0];
    return shadow ? await read(session, shadow.backendNodeId) : null;
  } catch (error) {
    // The overlay may go between two commands; then there is none.
    if (error instanceof Error && /Could not find node|No node with given id|does not belong to the document/.test(error.message)) return null;
    throw error;
  } finally {
    await session.detach();
  }
}

async function callOn(session: CDPSession, backendNodeId: number, functionDeclaration: string, ...values: string[]): Promise<unknown> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (object.objectId === undefined) return null;
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration,
    arguments: values.map((value) => ({ value })),
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as unknown;
}

function findNode(node: DomNode, matches: (node: DomNode) => boolean): DomNode | null {
  if (matches(node)) return node;
  for (const child of [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) {
    const found = findNode(child, matches);
    if (found) return found;
  }
  return null;
}
