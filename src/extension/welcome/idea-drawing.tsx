import { text } from '../platform/i18n.ts';

/** Where the known line ends. */
const NOW = { x: 262, y: 92 };
const KNOWN = `M14 148 48 118 74 132 106 84 134 100 160 66 188 84 214 110 238 78 ${NOW.x} ${NOW.y}`;
const NEXT = `M${NOW.x} ${NOW.y}C286 108 300 82 326 78S372 88 404 62`;
const BAND = `M${NOW.x} ${NOW.y}C284 76 304 42 334 38S380 38 404 16V112C376 122 350 122 326 118S282 110 ${NOW.x} ${NOW.y}Z`;

/** The idea in one drawing: what is known as a line, what comes next as dots in a band. */
export function IdeaDrawing() {
  return (
    <svg class="idea" viewBox="0 0 420 196" role="img" aria-label={text('welcome_idea')} direction="ltr" font-size="13" fill="none" stroke-linecap="round" stroke-linejoin="round">
      {[28, 72, 116, 160].map((y) => <path key={y} d={`M14 ${y}H404`} stroke="var(--rule)" />)}
      <path d={BAND} fill="var(--band)" />
      <path d={`M${NOW.x} 14V164`} stroke="var(--faint)" stroke-dasharray="2 5" />
      <path d={KNOWN} stroke="var(--series)" stroke-width="3" />
      <path d={NEXT} stroke="var(--paper)" stroke-width="7" />
      <path d={NEXT} stroke="var(--next)" stroke-width="4" stroke-dasharray="0.1 8" />
      <circle cx={NOW.x} cy={NOW.y} r="6" fill="var(--paper)" stroke="var(--next)" stroke-width="2.6" />
      <text x="14" y="186" fill="var(--soft)">{text('welcome_idea_known')}</text>
      <text x="404" y="186" text-anchor="end" fill="var(--next)">{text('welcome_idea_next')}</text>
    </svg>
  );
}
