import { grouped } from '../text';
import { markdownText, percent, upperPercent } from './markdown-text';
import type { Report } from './schema';

type SelfHosting = NonNullable<NonNullable<Report['loop']>['selfHosting']>;

/** Of less nobody says that a repository is written by it. */
const LITTLE = 0.01;

/** How much of itself an agent wrote, and how it is known that this is the agent; empty where a repository ships none. */
export function selfHostingText(self: SelfHosting | null): string {
  if (self === null) return '';
  const { agents, share, living, added, roles } = self;
  const names = agents.map(({ agent }) => markdownText(agent)).join(', ');
  const product = roles.find(({ role }) => role === 'product');
  const parts = [
    `of all lines ever added ${percent(partOf(added))}`,
    ...(product === undefined ? [] : [`of living product code ${percent(partOf(product.living))}`]),
  ];
  const isLittle = share.low !== null && share.low < LITTLE;
  const number = share.low === null ? '' : `: ${percent(share.low)}`;
  const claim = isLittle
    ? `What this repository ships is declared to have written ${percent(share.low)} of it`
    : `This repository is written by what it ships${number}`;
  const bounds = share.high === null ? '' : `, up to ${upperPercent(share.high)}`;
  return [
    `**${claim}** (${names}${bounds}): ${grouped(living.own)} of ${grouped(living.counted)} living lines; ${parts.join(', ')}. Other agents that are named: ${grouped(living.others)} living lines.`,
    `${agents.map(reasonOf).join(' ')} Lines of several agents are counted for the one that is named first. An unchanged copy of that repository cannot be told from it.`,
  ].join(' ');
}

function reasonOf({ agent, manifest }: SelfHosting['agents'][number]): string {
  const name = markdownText(agent);
  if (manifest === null) return `That ${name} is shipped here says .writes-itself.json.`;
  return `That ${name} is shipped here says ${markdownText(manifest.path)} (${markdownText(manifest.name)}).`;
}

function partOf({ own, counted }: SelfHosting['living']): number | null {
  return counted === 0 ? null : own / counted;
}
