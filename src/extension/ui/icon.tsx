const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h10a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V9zM5 15H4V5a1 1 0 0 1 1-1h10v1',
  delete: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  down: 'M6 9l6 6 6-6',
  history: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16M12 8v4.5l3 1.8',
  lab: 'M9 4h6M10 4v6L5.2 18.2A1.2 1.2 0 0 0 6.2 20h11.6a1.2 1.2 0 0 0 1-1.8L14 10V4M8 14.5h8',
  tab: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  options: 'M4 8h3M13 8h7M4 16h8M18 16h2M13 8a3 3 0 1 1-6 0a3 3 0 1 1 6 0M18 16a3 3 0 1 1-6 0a3 3 0 1 1 6 0',
  replace: 'M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19z M14.5 6.5l3 3',
  play: 'M8 5l11 7l-11 7z',
  pause: 'M8 5v14M16 5v14',
  back: 'M15 6l-6 6l6 6',
  forward: 'M9 6l6 6l-6 6',
  'to-start': 'M17 6l-6 6l6 6M7 6v12',
  'to-end': 'M7 6l6 6l-6 6M17 6v12',
} as const;

export type IconName = keyof typeof PATHS;

/** What points along the line of reading points the other way where that runs from right to left. */
const MIRRORED: ReadonlySet<IconName> = new Set(['tab']);

/** A small line drawing; what it stands for is said by the button around it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={MIRRORED.has(name) ? 'mirrored' : undefined} width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
