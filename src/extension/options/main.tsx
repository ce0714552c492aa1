import { render } from 'preact';
import { text } from '../platform/i18n.ts';
import { loadSettings, storeSettings } from '../platform/settings.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fields.css';
import './options.css';
import { createOptions } from './create-options.ts';
import { OptionsPage } from './options-page.tsx';

const options = createOptions({ loadSettings, storeSettings });

document.title = text('options_title');
const root = document.getElementById('app');
if (root) render(<OptionsPage options={options} />, root);
void options.open();
