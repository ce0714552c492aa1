import type { CDPSession } from 'playwright';

/**
 * Resolves once the browser says that a target, such as a popup, has gone. To be
 * called before what ends it.
 *
 * @param session of the whole browser, by which targets are discovered
 */
export function targetGone(session: CDPSession, targetId: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (event: { targetId: string }): void => {
      if (event.targetId !== targetId) return;
      session.off('Target.targetDestroyed', look);
      resolve();
    };
    session.on('Target.targetDestroyed', look);
  });
}
