import { text } from '../platform/i18n.ts';

/** A record as a place between better and worse; the sentence beside it says it already. */
export function Scale({ position, middle }: { readonly position: number; readonly middle: string }) {
  return (
    <div class="scale" aria-hidden="true">
      <svg width="100%" height="16">
        <line x1="0" x2="100%" y1="8" y2="8" stroke="var(--rule)" stroke-width="2" />
        <line x1="50%" x2="50%" y1="2" y2="14" stroke="var(--faint)" stroke-width="2" />
        <svg x="7" width="100%" height="16" class="scale-track">
          <circle cx={`${position * 100}%`} cy="8" r="5.5" fill="var(--next)" />
        </svg>
      </svg>
      <div class="scale-words">
        <span>{text('record_scale_better')}</span>
        <span>{middle}</span>
        <span>{text('record_scale_worse')}</span>
      </div>
    </div>
  );
}
