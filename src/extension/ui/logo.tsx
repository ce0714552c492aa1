/** What is known as a line, what comes next as dots. Decoration: the name stands beside it. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M2 18 6.5 12.5 9.5 15.5 14 8.5" fill="none" stroke="var(--series)" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" />
      <g fill="var(--next)">
        <circle cx="16.4" cy="7" r="1.25" />
        <circle cx="19.3" cy="5.6" r="1.25" />
        <circle cx="22.2" cy="4.6" r="1.25" />
      </g>
    </svg>
  );
}
