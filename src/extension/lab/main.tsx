import { render } from 'preact';
import { preparePage } from '../ui/prepare-page.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fields.css';
import './styles/lab.css';
import './styles/series-list.css';
import './styles/paste.css';
import './styles/weights.css';
import './styles/figure.css';
import './styles/predictions.css';
import './styles/compare.css';
import './styles/loss-surface.css';
import './styles/step.css';
import './styles/limits.css';
import './styles/train.css';
import { App } from './app.tsx';
import { createLab } from './create-lab.ts';
import { createPacedAddress } from './paced-address.ts';

const address = createPacedAddress({
  hash: () => location.hash,
  replace: (hash) => history.replaceState(null, '', `#${hash}`),
  push: (hash) => history.pushState(null, '', `#${hash}`),
});
const lab = createLab(address);
const readAddress = (): void => {
  address.drop();
  lab.readAddress();
};
// A hash written by hand is heard of as `hashchange`, "back" as both.
addEventListener('hashchange', readAddress);
addEventListener('popstate', readAddress);
addEventListener('pagehide', address.settle);

preparePage('lab_title');
const root = document.getElementById('app');
if (root) render(<App lab={lab} />, root);
