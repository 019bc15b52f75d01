import { heldThreshold, levelName, thresholdParts } from '../../chart';
import type { Organisation } from '../../organisation';
import { percent, upperPercent } from '../../report';
import { grouped } from '../../text';
import { html, type Markup, NOTHING } from '../markup';
import { bounds } from '../page/headline';
import { counted } from '../page/parts';
import { spectrum } from '../page/spectrum';
import { notes } from './notes';

export function headline(organisation: Organisation): Markup {
  const { repositories, share } = organisation;
  return html`<header>
<p class="brand">Writes Itself</p>
<h1>How much of ${counted(repositories.read, 'repository', 'repositories')} did AI write?</h1>
${share.low === null ? nothing(organisation) : figures(organisation)}${incomplete(organisation)}</header>
`;
}

function nothing({ repositories: { read } }: Organisation): Markup {
  const why = read === 0 ? 'No repository was read' : 'No line counts of which a share may be told';
  return html`<p class="answer"><strong class="none">No share</strong> <span>${why}.</span></p>
`;
}

function figures(organisation: Organisation): Markup {
  const { share, living, repositories } = organisation;
  const told = counted(repositories.read - repositories.untold, 'repository', 'repositories');
  return html`<p class="answer"><strong>${percent(share.low)}</strong> <span>of ${grouped(living.counted)} living lines in ${told} are declared AI${held(organisation)}.</span></p>
${spectrum(share)}
${bounds(percent(share.low), percent(share.users), upperPercent(share.high))}`;
}

/** The greatest threshold that all repositories together hold. */
function held({ milestones }: Organisation): Markup {
  const milestone = heldThreshold(milestones);
  if (milestone === null) return NOTHING;
  const level = levelName(thresholdParts(milestone)!.threshold).toLowerCase();
  const month = milestone.date.slice(0, 7);
  return html`: at least ${level} since <time datetime="${month}">${month}</time>`;
}

function incomplete(organisation: Organisation): Markup {
  const said = notes(organisation);
  return said.length === 0 ? NOTHING : html`<p class="note">${said.join(' ')}</p>\n`;
}
