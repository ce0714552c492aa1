/** The little of `runtime` that a content script needs; both browsers give it with promises. */
export interface NativeRuntime {
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * `browser.runtime` or `chrome.runtime`, without the polyfill.
 *
 * @throws Error when the extension was unloaded or updated under the page
 */
export function nativeRuntime(): NativeRuntime {
  const scope = globalThis as { browser?: { runtime?: NativeRuntime }; chrome?: { runtime?: NativeRuntime } };
  const runtime = scope.browser?.runtime ?? scope.chrome?.runtime;
  if (!runtime) throw new Error('Extension context invalidated');
  return runtime;
}
