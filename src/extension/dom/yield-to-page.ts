/** Lets the page have its turn: no task of ours is to be felt. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    // A page may have taken it away; a timer is only slower.
    if (typeof MessageChannel !== 'function') return void setTimeout(resolve);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
