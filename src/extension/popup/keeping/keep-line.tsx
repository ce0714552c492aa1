import { problemText, text } from '../../platform/i18n.ts';
import { useStore } from '../../ui/use-store.ts';
import type { SiteKeeper } from './create-site-keeper.ts';

/** Whether the site behind the popup is kept updated, and the way to have it so. */
export function KeepLine({ keeper, onOptions }: { readonly keeper: SiteKeeper; readonly onOptions: () => void }) {
  const { keeping, problem } = useStore(keeper);
  if (!keeping) return null;
  const site = new URL(keeping.origin).host;
  return (
    <section class="keep-line" aria-label={text('popup_keep_title')}>
      {keeping.isKept ? (
        <>
          <p role="status">{text('popup_kept', { site })}</p>
          <button type="button" class="text-button" onClick={onOptions}>{text('popup_kept_options')}</button>
        </>
      ) : (
        <>
          <button type="button" class="button" onClick={() => void keeper.keep()}>{text('popup_keep', { site })}</button>
          <p class="control-note">{text('popup_keep_note')}</p>
        </>
      )}
      {problem && <p class="control-problem" role="alert">{problemText(problem.code, problem.parameters)}</p>}
    </section>
  );
}
