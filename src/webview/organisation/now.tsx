import * as l10n from '@vscode/l10n';
import { heldThreshold, thresholdParts } from '../../core/chart';
import type { Organisation } from '../../core/organisation';
import { usePage } from '../context';
import { Headline } from '../parts/headline';
import { Empty, Section } from '../parts/section';
import { atLeastSince } from '../words/milestones';
import { organisationNotes } from '../words/organisation';

/** The share of all, since when, and what must be known before it. */
export function Now({ organisation }: { organisation: Organisation }) {
  const { format } = usePage();
  const { share, living, milestones, repositories } = organisation;
  const held = heldThreshold(milestones);
  return (
    <Section
      title={
        repositories.read === 1
          ? l10n.t('One repository')
          : l10n.t('{0} repositories together', format.count(repositories.read))
      }
      name="together"
    >
      {share.low === null ? (
        <Empty>{l10n.t('No living line is counted.')}</Empty>
      ) : (
        <Headline shares={share} lines={living.counted} />
      )}
      {held === null ? null : (
        <p class="held">{atLeastSince(thresholdParts(held)!.threshold, format.month(held.date), format)}</p>
      )}
      {organisationNotes(organisation, format).map(note => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </Section>
  );
}
