import * as l10n from '@vscode/l10n';
import { OWN_VIEW } from '../../../core/chart';
import type { KeyFigure, PanelBlock } from '../../../core/report';
import type { ShownReport } from '../../../protocol';
import { SmallChart } from '../../chart/small-chart';
import { ToldGraph } from './told-graph';
import { ToldTable } from './told-table';

interface Props {
  readonly report: ShownReport;
  readonly blocks: readonly PanelBlock[];
}

/** What a panel tells, in the order in which it tells it. */
export function ToldBlocks({ report, blocks }: Props) {
  return (
    <div class="told">
      {blocks.map((block, place) => (
        <ToldBlock key={place} report={report} block={block} />
      ))}
    </div>
  );
}

const CLASSES = { headline: 'told-headline', text: 'told-text', note: 'note told-text' } as const;

function ToldBlock({ report, block }: { report: ShownReport; block: PanelBlock }) {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'note':
      return <p class={CLASSES[block.kind]}>{block.text}</p>;
    case 'heading':
      return <h3 class="told-heading">{block.text}</h3>;
    case 'figures':
      return <KeyFigures figures={block.figures} />;
    case 'table':
      return <ToldTable table={block} />;
    case 'graph':
      return (
        <>
          <ToldGraph graph={block} />
          {block.table === null ? null : (
            <Folded name={l10n.t('View as table')} report={report} blocks={[block.table]} />
          )}
        </>
      );
    case 'trend':
      return (
        <>
          <p class="note told-text">{block.label}</p>
          <SmallChart report={report} view={OWN_VIEW} prefix={block.by} />
        </>
      );
    case 'folded':
      return <Folded name={block.name} report={report} blocks={block.blocks} />;
  }
}

function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl class="key-figures">
      {figures.map(({ name, value, more }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {more === undefined ? null : <span class="note"> {more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Folded({ name, ...content }: Props & { readonly name: string }) {
  return (
    <details class="told-folded">
      <summary>{name}</summary>
      <ToldBlocks {...content} />
    </details>
  );
}
