import type { ComponentChildren } from 'preact';
import type { ProblemData } from '../../core/problem.ts';
import { problemText } from '../platform/i18n.ts';
import { Logo } from './logo.tsx';

interface PageShellProps {
  readonly title: string;
  /** Until what the page shows has been asked for. */
  readonly isBusy: boolean;
  readonly problem: ProblemData | null;
  readonly footer: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page of one column in a tab: its name, what went wrong, what it shows, and where else to go. */
export function PageShell({ title, isBusy, problem, footer, children }: PageShellProps) {
  return (
    <div class="page">
      <header class="header">
        <Logo size={30} />
        <h1>{title}</h1>
      </header>
      <main class="main" aria-busy={isBusy}>
        <p class="problem" role="alert">{problem && problemText(problem.code, problem.parameters)}</p>
        {children}
      </main>
      <footer class="footer">{footer}</footer>
    </div>
  );
}
