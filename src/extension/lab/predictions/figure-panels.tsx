import { text } from '../../platform/i18n.ts';
import { formatCount, formatReport } from '../../ui/format-value.ts';
import { Legend, legendHeight } from './legend.tsx';
import { layoutPanel, layoutPanelGrid, OVERHANG, type Continuation, type PanelLayout } from './panel-layout.ts';
import type { Panel } from './panel-of.ts';

const LINE = 19;
/** In a narrower panel a mark has to do for a verdict. */
const NARROWEST_VERDICT = 180;

/** Whose predictions the panels have, and how they are written. */
export interface PanelSpeaker {
  readonly network: string;
  readonly value: (report: number) => string;
  /** The line below a panel. */
  readonly says: (report: number) => string;
}

const MINI: PanelSpeaker = { network: 'MiniRnn', value: formatReport, says: (report) => text('lab_pred_says', { value: formatReport(report) }) };

interface FigurePanelsProps {
  readonly panels: readonly Panel[];
  /** Of all there is, in px. */
  readonly width: number;
  /** The name of the panel whose series is looked at elsewhere, too. */
  readonly chosen: string;
  /** MiniRnn by default. */
  readonly speaker?: PanelSpeaker;
  /** A panel may be so narrow, in px. */
  readonly narrowest?: number;
  /** Whether the predictions move: then nothing else does. */
  readonly isMoving?: boolean;
}

/** A figure of small multiples, as one drawing. */
export function FigurePanels({ panels, width, chosen, speaker = MINI, narrowest, isMoving = false }: FigurePanelsProps) {
  const grid = layoutPanelGrid(panels.length, width, narrowest);
  const isPredicted = panels.some(({ report }) => report !== null);
  const isExpected = panels.some(({ expected }) => expected !== null);
  const words = 1 + Number(isExpected) + Number(isPredicted);
  // Below the frame there is only something to see where a line leaves it there.
  const goesBelow = isMoving || panels.some(({ report }) => report !== null && report < 0);
  const wordsAt = OVERHANG + (goesBelow ? OVERHANG : 8) + LINE - 4;
  const cell = { width: grid.width + grid.gap, height: grid.height + wordsAt + words * LINE };
  const legend = legendHeight(grid.columns * cell.width - grid.gap);
  const size = { width: grid.columns * cell.width - grid.gap, height: legend + Math.ceil(panels.length / grid.columns) * cell.height };
  return (
    <svg width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`} fill="none" font-size="13" stroke-linecap="round" stroke-linejoin="round">
      <Legend network={speaker.network} width={size.width} isExpected={isExpected} isPredicted={isPredicted} />
      {panels.map((panel, index) => (
        <g key={panel.name} data-panel={panel.name} transform={`translate(${(index % grid.columns) * cell.width} ${legend + Math.floor(index / grid.columns) * cell.height})`}>
          <PanelDrawing panel={panel} layout={layoutPanel({ ...panel, predicted: panel.report, width: grid.width, height: grid.height })} isChosen={panel.name === chosen && panels.length > 1} speaker={speaker} />
          <PanelWords panel={panel} speaker={speaker} y={grid.height + wordsAt} isNarrow={grid.width < NARROWEST_VERDICT} />
        </g>
      ))}
    </svg>
  );
}

function PanelDrawing({ panel, layout, isChosen, speaker }: { readonly panel: Panel; readonly layout: PanelLayout; readonly isChosen: boolean; readonly speaker: PanelSpeaker }) {
  const { frame, last, expected, predicted } = layout;
  const middle = (frame.top + frame.bottom) / 2;
  return (
    <>
      <rect x={frame.left} y={frame.top} width={frame.right - frame.left} height={frame.bottom - frame.top} stroke={isChosen ? 'var(--edge)' : 'var(--rule)'} stroke-width={isChosen ? 2 : 1} />
      <path d={`M${frame.left} ${middle}H${frame.right}`} stroke="var(--rule)" />
      <g fill="var(--soft)" font-size="12" text-anchor="end">
        <text x={frame.left - 6} y={frame.top + 4}>1</text>
        <text x={frame.left - 6} y={frame.bottom + 4}>0</text>
      </g>
      {expected && <path data-role="expected" d={expected.path} stroke="var(--soft)" stroke-width="2" stroke-dasharray="0.1 4.5" />}
      <path data-role="series" d={layout.seriesPath} stroke="var(--series)" stroke-width={layout.dots.length > 0 ? 2.4 : 1.5} />
      {layout.dots.map(({ x, y }, index) => <circle key={index} cx={x} cy={y} r="3" fill="var(--series)" />)}
      {predicted && <path data-role="prediction" d={predicted.path} stroke="var(--next)" stroke-width="3" stroke-dasharray="0.1 5.5" />}
      {expected && <circle cx={expected.end.x} cy={expected.end.y} r="6" fill="var(--sheet)" stroke="var(--soft)" stroke-width="1.8" />}
      <circle cx={last.x} cy={last.y} r="4.5" fill="var(--sheet)" stroke="var(--series)" stroke-width="2.2" />
      {predicted && <End continuation={predicted} panel={panel} layout={layout} speaker={speaker} />}
    </>
  );
}

/** The end of a predicted line: a dot, or at the edge an arrow; off the scale with its number. */
function End({ continuation: { end, leaves }, panel: { report, isOff }, layout: { frame }, speaker }: { readonly continuation: Continuation; readonly panel: Panel; readonly layout: PanelLayout; readonly speaker: PanelSpeaker }) {
  const isBelow = end.y > frame.bottom;
  const isRightHalf = end.x > (frame.left + frame.right) / 2;
  const y = leaves === 'above' ? 8 : isBelow ? Math.min(end.y, frame.bottom + OVERHANG - 4) : Math.max(end.y, 10);
  return (
    <>
      {leaves ? <path d={`M${end.x - 5.5} ${leaves === 'above' ? 9 : end.y - 9}h11l-5.5 ${leaves === 'above' ? -8 : 8}z`} fill="var(--next)" /> : <circle cx={end.x} cy={end.y} r="3.2" fill="var(--next)" />}
      {isOff && report !== null && (
        <text data-role="off-scale" x={isRightHalf ? end.x - 12 : end.x + 12} y={y + 3} text-anchor={isRightHalf ? 'end' : 'start'} fill="var(--next)" font-weight="600" font-size="12" stroke="var(--sheet)" stroke-width="4" paint-order="stroke">
          {`${speaker.value(report)} ${text('lab_off_scale')}`}
        </text>
      )}
    </>
  );
}

function PanelWords({ panel: { name, expected, report, isRight }, speaker, y, isNarrow }: { readonly panel: Panel; readonly speaker: PanelSpeaker; readonly y: number; readonly isNarrow: boolean }) {
  const says = report === null ? '' : speaker.says(report);
  const word = isNarrow ? '' : ` ${text(isRight ? 'lab_pred_right' : 'lab_pred_wrong')}`;
  const verdict = isRight === null ? '' : ` ${isRight ? '✓' : '✗'}${word}`;
  return (
    <g fill="var(--soft)" transform={`translate(16 ${y})`}>
      <text fill="var(--ink)" font-weight="600">{name}</text>
      {expected !== null && <text y={LINE}>{text('lab_expected', { value: formatCount(expected) })}</text>}
      {report !== null && (
        <text data-role="report" y={(expected === null ? 1 : 2) * LINE} fill={isRight === false ? 'var(--next)' : isRight ? 'var(--good)' : 'var(--ink)'}>
          {says}
          {verdict && <tspan font-weight="600">{verdict}</tspan>}
        </text>
      )}
    </g>
  );
}
