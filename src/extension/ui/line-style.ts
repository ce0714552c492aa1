import type { LineStyle } from '../messages/protocol.ts';

/** The colours a prediction can be drawn in; each is two, for light pages and for dark ones. */
export const LINE_COLORS = ['ember', 'blue', 'violet', 'teal', 'ink'] as const;
export type LineColor = (typeof LINE_COLORS)[number];

export const LINE_WIDTHS = ['thin', 'normal', 'bold'] as const;
export type LineWidth = (typeof LINE_WIDTHS)[number];

/** Under the line lies a halo of the page's own ground, so much wider than the line; it is the gap between two dots, too. In px. */
export const HALO = 2.4;

/** Every one keeps 4.5:1 on white and on dark pages. Blue stands apart from red, orange and green to colour-blind eyes, too. */
const COLORS: Readonly<Record<LineColor, Pick<LineStyle, 'light' | 'dark'>>> = {
  ember: { light: '#c8440b', dark: '#ff9457' },
  blue: { light: '#0a5fae', dark: '#6cb6ff' },
  violet: { light: '#7b2fbf', dark: '#c79bff' },
  teal: { light: '#00706b', dark: '#4fd0c4' },
  ink: { light: '#1b2126', dark: '#ece9e3' },
};

/** In px. */
const WIDTHS: Readonly<Record<LineWidth, number>> = { thin: 1.8, normal: 2.6, bold: 3.8 };

/** How a prediction is drawn that has a colour and a width by their names. */
export function lineStyleOf(color: LineColor, width: LineWidth): LineStyle {
  return { ...COLORS[color], width: `${WIDTHS[width]}px` };
}
