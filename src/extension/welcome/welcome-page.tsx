import { useEffect, useState } from 'preact/hooks';
import { text } from '../platform/i18n.ts';
import { Logo } from '../ui/logo.tsx';
import type { RealSeries } from '../ui/real-series.ts';
import { IdeaDrawing } from './idea-drawing.tsx';
import type { Own } from './own/create-own.ts';
import { OwnSection } from './own/own-section.tsx';
import { PlacesSection } from './places-section.tsx';
import { PromisesSection } from './promises-section.tsx';
import { ThreePictures } from './three-pictures.tsx';
import type { Trial } from './trial/create-trial.ts';
import { TrialSection } from './trial/trial-section.tsx';

/** What the page needs from the browser around it. */
export interface WelcomeServices {
  /** The keyboard command's real binding; '' for none. */
  readonly readShortcut: () => Promise<string>;
  readonly isPinned: () => Promise<boolean | null>;
  readonly openShortcutSettings: () => Promise<void>;
  readonly openApp: () => Promise<void>;
  /** Addresses of our other pages. */
  readonly pages: { readonly lab: string; readonly options: string };
}

interface WelcomePageProps {
  readonly trial: Trial;
  readonly own: Own;
  readonly prices: RealSeries;
  readonly services: WelcomeServices;
}

/** One page, one minute: what it does, a chart to try it on, one's own numbers, where it is, what it promises. */
export function WelcomePage({ trial, own, prices, services }: WelcomePageProps) {
  const shortcut = useAnswer(services.readShortcut);
  const pinned = useAnswer(services.isPinned);
  const openApp = (): void => void services.openApp();
  return (
    <div class="welcome">
      <header class="header">
        <Logo size={30} />
        <p class="name">{text('extensionName')}</p>
        <nav aria-label={text('welcome_more')}>
          <a href={services.pages.lab}>{text('welcome_lab')}</a>
          <a href={services.pages.options}>{text('popup_open_options')}</a>
        </nav>
      </header>
      <main>
        <section class="hero">
          <div>
            <h1>{text('welcome_title')}</h1>
            <p class="lead">{text('welcome_lead')}</p>
            <p>{text('welcome_minute')}</p>
          </div>
          <IdeaDrawing />
        </section>
        <TrialSection trial={trial} name={text(prices.nameKey)} per={text(prices.perKey)} source={prices.source} onOpenApp={openApp} />
        <section class="elsewhere" aria-labelledby="elsewhere-title">
          <h2 id="elsewhere-title">{text('welcome_elsewhere_title')}</h2>
          <ThreePictures />
        </section>
        <OwnSection own={own} onOpenApp={openApp} />
        <PlacesSection shortcut={shortcut} pinned={pinned} onChangeShortcut={() => void services.openShortcutSettings()} />
        <PromisesSection />
      </main>
      <footer class="footer">
        <span>{text('popup_private')}</span>
        <span>{text('popup_no_advice')}</span>
      </footer>
    </div>
  );
}

/** What the browser says, asked again when the user comes back from where it is changed; null until it has answered. */
function useAnswer<T>(ask: () => Promise<T | null>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    const look = (): void => void ask().then(setAnswer, () => setAnswer(null));
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [ask]);
  return answer;
}
