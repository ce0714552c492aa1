import { run as runNextChunk } from '../page/next-chunk-task.ts?in-page';
import { type JoinedChunks, joinChunks } from './join-chunks.ts';
import { type FrameAddress, type PageWorld, runInFrames, runInPage } from './run-in-page.ts';

/** A task of `page` that answers in chunks. */
type ReadingTask<Task> = (task: Task) => unknown;

/** What was found in one frame. */
export interface FoundInFrame {
  readonly frameId: number;
  readonly found: JoinedChunks;
}

/**
 * Runs a reading task in a document and fetches all that it found.
 *
 * @returns null where the page keeps us out, or has gone before all was fetched
 */
export async function readInPage<Task>(address: FrameAddress, world: PageWorld, read: ReadingTask<Task>, task: Task): Promise<JoinedChunks | null> {
  return fetchAll(address, world, await runInPage(address, world, read, task));
}

/** The same in every frame of a tab that the user's gesture gave us: those of its own site. */
export async function readInFrames<Task>(tabId: number, world: PageWorld, read: ReadingTask<Task>, task: Task): Promise<FoundInFrame[]> {
  const answers = await runInFrames(tabId, world, read, task);
  const all = await Promise.all(answers.map(async ({ frameId, result }) => ({ frameId, found: await fetchAll({ tabId, frameId }, world, result) })));
  return all.flatMap(({ frameId, found }) => (found ? [{ frameId, found }] : []));
}

function fetchAll(address: FrameAddress, world: PageWorld, first: unknown): Promise<JoinedChunks | null> {
  return joinChunks(first, (name) => runInPage(address, world, runNextChunk, name));
}
