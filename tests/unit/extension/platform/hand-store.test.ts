import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dropHand, loadHand, storeHand, sweepHands } from '../../../../src/extension/platform/hand-store.ts';
import { locksInTurn } from '../../../support/locks.ts';

const { session } = await vi.hoisted(async () => {
  const { storageArea } = await import('../../../support/browser-storage.ts');
  return { session: storageArea() };
});
vi.mock('../../../../src/extension/platform/browser.ts', () => ({ browser: { storage: { session } } }));
vi.stubGlobal('navigator', { locks: locksInTurn() });

beforeEach(() => dropHand());

/** Has something happen between the next look at which series is in hand and what its asker does then. */
function afterTheNextLook(happen: () => Promise<void>): void {
  vi.spyOn(session, 'get').mockImplementationOnce(async (keys) => {
    const found = Object.fromEntries([keys].flat().flatMap((key) => (typeof key === 'string' && session.records.has(key) ? [[key, session.records.get(key)]] : [])));
    await happen();
    return found;
  });
}

describe('the series in hand', () => {
  it('is the one last stored, and none once it is dropped', async () => {
    expect(await loadHand()).toBeNull();
    await storeHand('rain');
    await storeHand('wind');
    expect(await loadHand()).toBe('wind');
    await dropHand();
    expect(await loadHand()).toBeNull();
  });

  it('is the newer one for who asks while it takes the place of another', async () => {
    await storeHand('rain');
    afterTheNextLook(() => storeHand('wind'));
    expect(await loadHand()).toBe('wind');
  });

  it('is the last of several that pages store at once', async () => {
    await Promise.all(['rain', 'wind', 'snow', 'hail'].map(storeHand));
    expect(await loadHand()).toBe('hail');
    await Promise.all([storeHand('sun'), sweepHands(), storeHand('fog')]);
    expect(await loadHand()).toBe('fog');
  });

  it('is none for who asks while it is dropped, or where the browser has lost its record', async () => {
    await storeHand('rain');
    afterTheNextLook(dropHand);
    expect(await loadHand()).toBeNull();
    await session.set({ hand: { version: 1, id: 'lost' } });
    expect(await loadHand()).toBeNull();
  });
});
