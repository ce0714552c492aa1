/** The values of a figure, as text: the first cell of each row says what the row is of. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table behind a figure's "Values"; where it is wider than its room it scrolls, by the keyboard too. */
export function FigureTableView({ table: { columns, rows }, title }: { readonly table: FigureTable; readonly title: string }) {
  return (
    <div class="figure-table" role="region" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>{columns.map((column, index) => <th key={index} scope="col">{column}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) => (index === 0 ? <th key={index} scope="row">{cell}</th> : <td key={index}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
