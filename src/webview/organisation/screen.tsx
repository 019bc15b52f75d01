import * as l10n from '@vscode/l10n';
import { useMemo } from 'preact/hooks';
import { organisationOf } from '../../core/organisation';
import type { OrganisationTold } from '../../protocol';
import { Empty } from '../parts/section';
import type { ScreenProps } from '../start';
import { Agents } from './agents';
import { Failures } from './failures';
import { Gathering } from './gathering';
import { Milestones } from './milestones';
import { Now } from './now';
import { Repositories } from './repositories';
import { Trend } from './trend';
import { useOrder } from './use-order';

/** All open repositories as one: a function of what their reports say. */
export function OrganisationScreen({ state, host }: ScreenProps) {
  const { organisation, gathering } = state;
  return (
    <div class="page">
      <header class="page-head">
        <div class="page-title">
          <h1>{l10n.t('All Repositories')}</h1>
        </div>
      </header>
      <main class="organisation">
        {organisation === null ? null : <Gathering told={organisation} state={gathering?.state ?? null} />}
        {organisation === null ? null : <Figures told={organisation} host={host} />}
      </main>
    </div>
  );
}

function Figures({ told, host }: { told: OrganisationTold; host: ScreenProps['host'] }) {
  const { members, failures, generatedBy } = told;
  const [order, setOrder] = useOrder(host);
  const organisation = useMemo(
    () => organisationOf({ members, people: [], failures }, generatedBy),
    [members, failures, generatedBy],
  );
  if (members.length === 0)
    return (
      <>
        <Empty>{l10n.t('There is no report of any of these repositories yet.')}</Empty>
        <Failures failures={organisation.failures} />
      </>
    );
  return (
    <>
      <Now organisation={organisation} />
      <Trend organisation={organisation} />
      <Repositories organisation={organisation} order={order} onOrder={setOrder} />
      <div class="tables">
        <Agents agents={organisation.agents} />
        <Milestones organisation={organisation} />
      </div>
      <Failures failures={organisation.failures} />
    </>
  );
}
