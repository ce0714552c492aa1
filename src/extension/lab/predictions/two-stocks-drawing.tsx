import { plural } from '../../ui/plural.ts';
import { layoutTwoStocks } from './two-stocks.ts';

const HEIGHT = 260;
const WIDEST = 760;

/** The article's first figure: two stocks, one known for longer than the other. */
export function TwoStocksDrawing({ width }: { readonly width: number }) {
  const layout = layoutTwoStocks(Math.min(WIDEST, width), HEIGHT);
  return (
    <svg width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} fill="none" font-size="13" stroke-linecap="round" stroke-linejoin="round">
      <g fill="var(--soft)" font-size="12">
        {layout.ticks.map(({ y, price }) => (
          <g key={price}>
            <path d={`M${layout.left} ${y}H${layout.right}`} stroke="var(--rule)" />
            <text x={layout.left - 8} y={y + 4} text-anchor="end">{`$${price}`}</text>
          </g>
        ))}
        {layout.years.map(({ x, year }) => <text key={year} x={x} y={layout.height - 8} text-anchor="middle">{year}</text>)}
      </g>
      {layout.lines.map(({ stock, path, points }, index) => {
        const last = points[points.length - 1];
        const stroke = index === 0 ? 'var(--series)' : 'var(--soft)';
        return (
          <g key={stock.name}>
            <path d={path} stroke={stroke} stroke-width="2.6" />
            {points.map((point) => <circle key={point.x} cx={point.x} cy={point.y} r="4.5" fill={index === 0 ? stroke : 'var(--sheet)'} stroke={stroke} stroke-width="2" />)}
            <text x={last.x + 14} y={last.y} fill="var(--ink)" font-weight="600">{stock.name}</text>
            <text x={last.x + 14} y={last.y + 17} fill="var(--soft)" font-size="12">{plural('lab_pred_stock_values', stock.prices.length)}</text>
          </g>
        );
      })}
    </svg>
  );
}
