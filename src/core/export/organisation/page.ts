import { ENGLISH, storyView } from '../../chart';
import { type Organisation, organisationChart } from '../../organisation';
import { short, shortId } from '../../quote';
import { percent } from '../../report';
import { html } from '../markup';
import { code, details, type Section } from '../page/parts';
import { pictures } from '../page/pictures';
import { wholePage } from '../page/shell';
import { STYLE } from '../page/style';
import { headline } from './headline';
import { repositories } from './repositories';
import { CARDS } from './style';
import { adoption, agents, failures, milestones, monthsTable, selfHosting } from './tables';

/** Many repositories on one page. */
export function organisationHtml(organisation: Organisation): string {
  const { generatedBy, newest, repositories: count } = organisation;
  const state = newest === null ? '' : ` for the state of ${ENGLISH.day(newest)}`;
  return wholePage({
    title: `How much of ${count.read} ${count.read === 1 ? 'repository' : 'repositories'} did AI write?`,
    style: `${STYLE}${CARDS}`,
    header: headline(organisation),
    sections: sectionsOf(organisation),
    footer: html`Made by ${generatedBy.name} ${generatedBy.version}${state}. Classes follow what commits declare; a declaration can be missing or false.`,
  });
}

function sectionsOf(organisation: Organisation): Section[] {
  const own = selfHosting(organisation);
  return [
    trend(organisation),
    repositories(organisation),
    agents(organisation),
    adoption(organisation),
    milestones(organisation),
    ...(own === null ? [] : [own]),
    failures(organisation),
    method(organisation),
  ];
}

function trend(organisation: Organisation): Section {
  const report = organisationChart(organisation);
  const words = {
    name: 'all',
    title: 'Living lines of all repositories',
    label: 'Living lines of all repositories that are declared AI, month by month',
    end: `At the end: ${percent(organisation.share.low)}.`,
  };
  return {
    id: 'trend',
    title: 'Since when',
    content: html`${pictures(report, storyView(report), words)}${details('View as table', monthsTable(organisation))}`,
  };
}

function method({ rules }: Organisation): Section {
  const facts = rules.map(
    ({ id, hash, program }) =>
      html`<div><dt>rule</dt><dd>${code(short(id))}, hash ${code(shortId(short(hash)))}, by ${short(program)}</dd></div>\n`,
  );
  return {
    id: 'method',
    title: 'How the numbers were made',
    content: html`<dl class="facts">
${facts}</dl>
<ul>
<li>Every figure is a sum of what the reports of the single repositories count; shares are derived from the sums.</li>
<li>A repository counts from its first month on with its last snapshot up to a month; snapshots are those of weeks.</li>
<li>What several repositories have in common, as forks do, counts in each of them.</li>
<li>A person is a pseudonym; who only ever committed as an agent or a bot is none.</li>
</ul>`,
  };
}
