import { render } from 'preact';
import { deleteForecasts, loadForecasts, restoreForecasts } from '../platform/history-store.ts';
import { loadSettings } from '../platform/settings.ts';
import { preparePage } from '../ui/prepare-page.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fields.css';
import '../ui/page-shell.css';
import './history.css';
import { createHistory } from './create-history.ts';
import { HistoryPage } from './history-page.tsx';

const history = createHistory({ loadForecasts, deleteForecasts, restoreForecasts, loadSettings });
// A forecast that was made in another tab is here when the user comes back.
document.addEventListener('visibilitychange', () => document.hidden || void history.open());

preparePage('history_title');
const root = document.getElementById('app');
if (root) render(<HistoryPage history={history} />, root);
void history.open();
