import { describe, expect, it } from 'vitest';
import { createSend } from '../../../../src/extension/messages/create-send.ts';

/** A transport that plays a script: an answer, or an Error for a channel that closed. */
function scripted(script: readonly unknown[]) {
  const sent: unknown[] = [];
  const transport = (message: unknown): Promise<unknown> => {
    const next = script[Math.min(sent.length, script.length - 1)];
    sent.push(message);
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
  return { sent, send: createSend(transport) };
}

const closed = new Error('A listener indicated an asynchronous response, but the message channel closed');

describe('send', () => {
  it('resolves with the response of the first answer', async () => {
    const { send, sent } = scripted([{ ok: true, response: 'Alt+Shift+K' }]);
    expect(await send('read-shortcut', {})).toBe('Alt+Shift+K');
    expect(sent).toEqual([{ verb: 'read-shortcut', request: {} }]);
  });

  it.each([
    ['the channel closed', [closed, closed, { ok: true, response: null }]],
    ['the worker went away without an answer', [undefined, undefined, { ok: true, response: null }]],
  ])('asks the same again when %s', async (_case, script) => {
    const { send, sent } = scripted(script);
    expect(await send('clear-hand', {})).toBeNull();
    expect(sent).toEqual(Array(3).fill({ verb: 'clear-hand', request: {} }));
  });

  it('rejects with the problem of the other side, and does not ask again', async () => {
    const { send, sent } = scripted([{ ok: false, problem: { code: 'hand_empty', parameters: { count: 2 } } }]);
    await expect(send('show-on-page', { tabId: 1 })).rejects.toMatchObject({
      code: 'hand_empty',
      parameters: { count: 2 },
    });
    expect(sent).toHaveLength(1);
  });

  it('gives up with words for the user when nobody ever answers', async () => {
    const { send, sent } = scripted([closed]);
    await expect(send('read-hand', {})).rejects.toMatchObject({ code: 'worker_unreachable' });
    expect(sent).toHaveLength(8);
  });
});
