import { useMemo } from 'preact/hooks';
import { LOOP_PANELS, type LoopPanelName } from '../../../core/report';
import { usePage } from '../../context';
import { ExplainedSection } from '../../parts/explained-section';
import { tellerFor } from '../../words/teller';
import type { LoopPanel, LoopProps } from './panel';
import { ToldBlocks } from './told-blocks';

/** A panel that says here what it says in every file; nothing where there is nothing to tell. */
export function told(name: LoopPanelName): LoopPanel {
  return function ToldPanel({ report, loop }: LoopProps) {
    const { format } = usePage();
    const panel = useMemo(() => LOOP_PANELS[name](report, loop, tellerFor(format)), [report, loop, format]);
    if (panel === null) return null;
    const { id, title, about, blocks } = panel;
    return (
      <ExplainedSection title={title} name={id} about={about}>
        <ToldBlocks report={report} blocks={blocks} />
      </ExplainedSection>
    );
  };
}
