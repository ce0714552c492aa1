import type { ComponentChildren } from 'preact';
import { text } from '../platform/i18n.ts';

const LINE = 'M16 62 30 50 42 56 56 36 68 44 82 28';

/** How it goes on any other page, in three little pictures; their captions say it in words. */
export function ThreePictures() {
  return (
    <ol class="pictures">
      <Picture caption={text('welcome_step_point')}>
        <path d={LINE} stroke="var(--series)" stroke-width="2.4" />
        <Pointer x={64} y={40} />
      </Picture>
      <Picture caption={text('welcome_step_choose')}>
        <path d={LINE} stroke="var(--series)" stroke-width="2.4" />
        <rect x="62" y="34" width="66" height="42" rx="4" fill="var(--sheet)" stroke="var(--edge)" />
        <path d="M70 43H110M70 52H118" stroke="var(--rule)" stroke-width="3" />
        <rect x="64" y="58" width="62" height="15" rx="3" fill="var(--wash)" />
        <path d="M70 69 75 63 78 66 82 60.5" stroke="var(--series)" stroke-width="1.8" />
        <path d="M86 61.5H98" stroke="var(--next)" stroke-width="2" stroke-dasharray="0.1 4" />
        <path d="M104 65.5H120" stroke="var(--ink)" stroke-width="2.4" />
        <Pointer x={112} y={67} />
      </Picture>
      <Picture caption={text('welcome_step_see')}>
        <path d="M82 28 94 18 112 12 128 8V44L112 42 94 36Z" fill="var(--band)" />
        <path d={LINE} stroke="var(--series)" stroke-width="2.4" />
        <path d="M82 28C94 32 106 24 128 22" stroke="var(--next)" stroke-width="2.6" stroke-dasharray="0.1 5" />
        <circle cx="82" cy="28" r="3.6" fill="var(--sheet)" stroke="var(--next)" stroke-width="1.8" />
      </Picture>
    </ol>
  );
}

function Picture({ caption, children }: { readonly caption: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <svg viewBox="0 0 144 88" aria-hidden="true" fill="none" stroke-linecap="round" stroke-linejoin="round">
        <rect x="1" y="1" width="142" height="86" rx="8" fill="var(--sheet)" stroke="var(--rule)" />
        <path d="M12 72H132M12 52H132M12 32H132" stroke="var(--rule)" />
        {children}
      </svg>
      <span>{caption}</span>
    </li>
  );
}

function Pointer({ x, y }: { readonly x: number; readonly y: number }) {
  return <path d={`M${x} ${y}l0 15 3.6-3.2 2.6 5.6 2.8-1.3-2.6-5.4 4.8-0.4z`} fill="var(--ink)" stroke="var(--sheet)" stroke-width="1" />;
}
