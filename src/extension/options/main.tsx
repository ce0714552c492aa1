import { render } from 'preact';
import { exportKeptData, KEPT } from '../platform/kept-data.ts';
import { dropSite, loadSites } from '../platform/kept-sites.ts';
import { dataAsJson } from '../platform/kept-store.ts';
import { loadSettings, storeSettings } from '../platform/settings.ts';
import { openShortcutSettings, readKeys } from '../platform/toolbar.ts';
import { preparePage } from '../ui/prepare-page.ts';
import { saveFile } from '../ui/export-figure.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fields.css';
import '../ui/page-shell.css';
import './options.css';
import './sections.css';
import './sites.css';
import { createKeptData } from './create-kept-data.ts';
import { createOptions } from './create-options.ts';
import { createSites } from './create-sites.ts';
import { OptionsPage } from './options-page.tsx';

const options = createOptions({ loadSettings, storeSettings });
const kept = createKeptData({
  stores: KEPT,
  saveExport: async () => {
    const now = new Date();
    const data = dataAsJson(await exportKeptData(now));
    saveFile(`predict-next-data-${now.toISOString().slice(0, 10)}.json`, new Blob([data], { type: 'application/json' }));
  },
  onDeleted: (kinds) => {
    if (kinds.includes('settings')) void options.reload();
    if (kinds.includes('sites')) void sites.look();
  },
});

const sites = createSites({ loadSites, dropSite, onDropped: () => void kept.look() });

preparePage('options_title');
const root = document.getElementById('app');
if (root) render(<OptionsPage options={options} kept={kept} keys={{ readKeys, openShortcutSettings }} sites={sites} />, root);
void options.open();
// It may have become more, or less, while the user was elsewhere.
const look = (): void => {
  if (document.hidden) return;
  void kept.look();
  void sites.look();
};
look();
document.addEventListener('visibilitychange', look);
options.subscribe(() => void (options.state().saved && kept.look()));
