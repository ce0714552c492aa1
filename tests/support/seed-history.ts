import type { Page } from 'playwright';
import type { KeptForecast } from '../../src/core/history/kept-forecast.ts';
import { toRecord } from '../../src/extension/platform/history-record.ts';

/** Puts forecasts into the store of a page of ours that has opened it, as the worker does, and shows the page anew. */
export async function seedHistory(page: Page, forecasts: readonly KeptForecast[]): Promise<void> {
  await page.evaluate(
    (records) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('predict-next-history');
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('forecasts', 'readwrite');
          for (const record of records) transaction.objectStore('forecasts').put(record);
          transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    forecasts.map(toRecord),
  );
  await page.reload();
}
