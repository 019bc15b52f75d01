import { type ChartWords, type TrendModel, tableOf, viewName } from '../../core/chart';

/** The same numbers as the chart's, for reading and copying. */
export function Table({ model, words }: { model: TrendModel; words: ChartWords }) {
  const { head, rows } = tableOf(model, words);
  const name = viewName(model.view, words);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="wi-table-frame" tabIndex={0} aria-label={name}>
      <table class="wi-table">
        <caption>{name}</caption>
        <thead>
          <tr>
            {head.map(cell => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([date, ...cells], i) => (
            <tr key={i}>
              <th scope="row">{date}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
