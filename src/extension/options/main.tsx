import { render } from 'preact';
import { loadSettings, storeSettings } from '../platform/settings.ts';
import { preparePage } from '../ui/prepare-page.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fields.css';
import './options.css';
import { createOptions } from './create-options.ts';
import { OptionsPage } from './options-page.tsx';

const options = createOptions({ loadSettings, storeSettings });

preparePage('options_title');
const root = document.getElementById('app');
if (root) render(<OptionsPage options={options} />, root);
void options.open();
