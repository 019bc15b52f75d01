import { useMemo, useRef } from 'preact/hooks';
import { drawGraph, lineSwatch } from '../../../core/chart';
import type { PanelGraph } from '../../../core/report';
import { drawn } from '../../chart/drawn';
import { useWidth } from '../../chart/use-width';

const HEIGHT = 200;

/** A picture of lines with its legend; its figures stand in a table. */
export function ToldGraph({ graph }: { graph: PanelGraph }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const picture = useMemo(
    () => (width === null ? null : drawn(drawGraph(graph, { width, height: HEIGHT }, graph.id))),
    [graph, width],
  );
  return (
    <figure class="told-graph">
      <figcaption class="note">{graph.label}</figcaption>
      <div ref={box} role="img" aria-label={graph.label}>
        {picture}
      </div>
      <ul class="told-keys" aria-hidden="true">
        {graph.lines.map(line => (
          <li key={line.name}>
            {drawn(lineSwatch(line))}
            <span>{line.name}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
