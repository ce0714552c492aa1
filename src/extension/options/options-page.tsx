import { NORMALIZATION_MODES } from '../../core/series/normalize.ts';
import { problemText, text } from '../platform/i18n.ts';
import { HISTORY_PAGE, WELCOME_PAGE } from '../platform/own-pages.ts';
import { DEFAULT_MODELS, type Settings } from '../platform/settings.ts';
import { Logo } from '../ui/logo.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { levelGroups, modeGroups, modelGroups } from '../ui/select-groups.ts';
import { useStore } from '../ui/use-store.ts';
import type { Options, OptionsState } from './create-options.ts';
import { HorizonField } from './horizon-field.tsx';
import { OptionRow } from './option-row.tsx';

/** What every new series starts with. Whatever is changed is saved at once. */
export function OptionsPage({ options }: { readonly options: Options }) {
  const state = useStore(options);
  return (
    <div class="page">
      <header class="header">
        <Logo size={30} />
        <h1>{text('options_title')}</h1>
      </header>
      <main class="main" aria-busy={state.settings === null}>
        <p class="intro">{text('options_intro')}</p>
        <p class="problem" role="alert">{state.problem && problemText(state.problem.code, state.problem.parameters)}</p>
        {state.settings && <Fields options={options} settings={state.settings} saved={state.saved} />}
        <p class="visually-hidden" role="status">{state.saved && text('options_saved')}</p>
      </main>
      <footer class="footer">
        {text('popup_private')} <a href={`/${WELCOME_PAGE}`}>{text('options_welcome')}</a> <a href={`/${HISTORY_PAGE}`}>{text('popup_open_history')}</a>
      </footer>
    </div>
  );
}

interface FieldsProps {
  readonly options: Options;
  readonly settings: Settings;
  readonly saved: OptionsState['saved'];
}

function Fields({ options, settings, saved }: FieldsProps) {
  const isSaved = (item: keyof Settings): boolean => saved?.item === item;
  const choose = <Item extends keyof Settings>(item: Item, values: readonly Settings[Item][], chosen: string): void => {
    const value = values.find((each) => each === chosen);
    if (value !== undefined) void options.change(item, value);
  };
  return (
    <section class="options">
      <OptionRow id="model" note={text('options_model_note')} isSaved={isSaved('model')}>
        <SelectField label={text('popup_model')} value={settings.model} groups={modelGroups((model) => model !== 'fitted')} describedBy="model-note" onChange={(value) => choose('model', DEFAULT_MODELS, value)} />
      </OptionRow>
      <OptionRow id="level" note={text('options_level_note')} isSaved={isSaved('level')}>
        <SelectField label={text('popup_level')} value={String(settings.level)} groups={levelGroups()} describedBy="level-note" onChange={(value) => void options.change('level', Number(value))} />
      </OptionRow>
      <OptionRow id="horizon" note={text('options_horizon_note')} isSaved={isSaved('horizon')}>
        <HorizonField horizon={settings.horizon} describedBy="horizon-note" onChange={(horizon) => void options.change('horizon', horizon)} />
      </OptionRow>
      <OptionRow id="mode" note={text('options_mode_note')} isSaved={isSaved('mode')}>
        <SelectField label={text('popup_normalize')} value={settings.mode} groups={modeGroups()} describedBy="mode-note" onChange={(value) => choose('mode', NORMALIZATION_MODES, value)} />
      </OptionRow>
      <div class="reset">
        <button type="button" class="button" onClick={() => void options.reset()}>{text('options_reset')}</button>
        {saved?.item === 'all' && <span class="saved" aria-hidden="true">{text('options_saved')}</span>}
      </div>
    </section>
  );
}
