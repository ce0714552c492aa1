import { text } from '../platform/i18n.ts';
import { HISTORY_PAGE, WELCOME_PAGE } from '../platform/own-pages.ts';
import { PageShell } from '../ui/page-shell.tsx';
import { useStore } from '../ui/use-store.ts';
import type { KeptData } from './create-kept-data.ts';
import type { Options } from './create-options.ts';
import type { Sites } from './create-sites.ts';
import { ForecastSection } from './forecast-section.tsx';
import { KeepSwitch } from './keep-switch.tsx';
import { KeptSection } from './kept-section.tsx';
import { KeysSection, type KeysSectionProps } from './keys-section.tsx';
import { SitesSection } from './sites-section.tsx';

interface OptionsPageProps {
  readonly options: Options;
  readonly kept: KeptData;
  readonly keys: KeysSectionProps;
  readonly sites: Sites;
}

/** What every new series starts with, the keys, the sites that are kept updated, and all that is kept. Whatever is changed is saved at once. */
export function OptionsPage({ options, kept, keys, sites }: OptionsPageProps) {
  const { settings, saved, problem } = useStore(options);
  return (
    <PageShell
      title={text('options_title')}
      isBusy={settings === null}
      problem={problem}
      footer={<>{text('popup_private')} <a href={`/${WELCOME_PAGE}`}>{text('options_welcome')}</a> <a href={`/${HISTORY_PAGE}`}>{text('popup_open_history')}</a></>}
    >
      {settings && <ForecastSection options={options} settings={settings} saved={saved} />}
      <KeysSection {...keys} />
      <SitesSection sites={sites} />
      <KeptSection kept={kept} switches={{ forecasts: settings && <KeepSwitch isOn={settings.keepForecasts} onChange={(isOn) => void options.change('keepForecasts', isOn)} /> }} />
      <p class="visually-hidden" role="status">{saved && text('options_saved')}</p>
    </PageShell>
  );
}
