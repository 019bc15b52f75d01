import * as l10n from '@vscode/l10n';
import { useMemo } from 'preact/hooks';
import { sparkline } from '../../core/chart';
import { commonView, memberChart, type Organisation, sharesOfMember } from '../../core/organisation';
import { inert } from '../../core/text';
import { drawn } from '../chart/drawn';
import { usePage } from '../context';
import { ordered } from '../models/member-order';
import { TextButton } from '../parts/button';
import { Section } from '../parts/section';
import { Segmented } from '../parts/segmented';
import { ShareRow, ShareTable } from '../parts/share-table';
import { useShortened } from '../parts/shortened';
import { ORDERS, type Order } from './use-order';

const AT_FIRST = 48;
const PICTURE = { width: 208, height: 56 };

type Member = Organisation['members'][number];

interface Props {
  readonly organisation: Organisation;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** Small pictures on one scale, and the same as a table. */
export function Repositories({ organisation, order, onOrder }: Props) {
  const names: Record<Order, string> = { size: l10n.t('Lines'), share: l10n.t('Share') };
  const members = useMemo(() => ordered(organisation.members, order), [organisation, order]);
  const [shown, more] = useShortened(members, AT_FIRST);
  const title = l10n.t('Repository by repository');
  return (
    <Section
      title={title}
      name="repositories"
      note={l10n.t('Declared share of living lines, from nothing to all; the band above it: with AI users')}
    >
      <div class="controls">
        <Segmented
          label={l10n.t('Most first')}
          choices={ORDERS.map(value => ({ value, label: names[value] }))}
          value={order}
          onChange={onOrder}
        />
      </div>
      <ul class="cards">
        {shown.map(member => (
          <Card key={member.id} member={member} organisation={organisation} />
        ))}
      </ul>
      {more}
      <details>
        <summary>{l10n.t('View as table')}</summary>
        <ShareTable label={title} of={l10n.t('Repository')}>
          {members.map(member => (
            <ShareRow
              key={member.id}
              name={inert(member.label)}
              head={<span>{inert(member.label)}</span>}
              living={member.living}
              shares={sharesOfMember(member)}
            />
          ))}
        </ShareTable>
      </details>
    </Section>
  );
}

function Card({ member, organisation }: { member: Member; organisation: Organisation }) {
  const { format, post } = usePage();
  const shares = sharesOfMember(member);
  const picture = useMemo(() => pictureOf(member, organisation), [member, organisation]);
  return (
    <li class="card">
      <span class="card-name" title={inert(member.label)}>
        <TextButton onClick={() => post({ type: 'showMember', id: member.id })}>
          {inert(member.label)}
          <span class="only-heard"> {l10n.t('Open Dashboard')}</span>
        </TextButton>
      </span>
      <strong class="number">{format.percent(shares.low)}</strong>
      {member.isTold ? (
        <span class="card-picture" aria-hidden="true">
          {picture}
        </span>
      ) : (
        <p class="card-picture card-untold note">{l10n.t('The history is cut')}</p>
      )}
      <p class="card-note note">
        {shares.low === null
          ? l10n.t('{0} lines', format.count(member.living.counted))
          : l10n.t(
              '{0} lines; {1} with AI users, up to {2}',
              format.count(member.living.counted),
              format.percent(shares.users),
              format.upperPercent(shares.high),
            )}
      </p>
    </li>
  );
}

function pictureOf(member: Member, organisation: Organisation) {
  const { drawing } = sparkline(memberChart(member, organisation), PICTURE, {
    view: commonView(organisation),
    top: 1,
  });
  const attributes = { ...drawing.attributes, width: '100%', preserveAspectRatio: 'none' };
  return drawn({ ...drawing, attributes });
}
