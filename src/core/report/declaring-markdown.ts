import { grouped } from '../text';
import { isCutShort } from './completeness';
import { markdownText, numbers, percent, table } from './markdown-text';
import type { Report } from './schema';

type Declaring = NonNullable<NonNullable<Report['loop']>['declaring']>;
type Cliff = Declaring['cliffs'][number];

export const DECLARING_NOTE =
  'Settings on the main line that say whether an agent names itself in commits, and which words stand where the repository’s own texts speak of AI: as they stand there, not what they mean, whether anybody heeded them, or what people have set on their own machines. In no share.';

export const CLIFF_NOTE =
  'A fall says that declaring stopped, not that AI did; a rise, that more was declared. What else changed at that time is not known, and commits of one person are not independent, which makes p too small.';

export const COMPLIANCE_NOTE =
  'Only commits that declare AI can be counted: those that keep it to themselves, as some texts ask, are in no column. A trailer counts by its key, whatever its value; `check --policy` judges values, too.';

/** So many lines of each are shown; the JSON report has the others. */
const MOST = { rows: 12, moves: 6, releases: 8 };

/** Where declaring was switched off or spoken of, and what commits did then; the last not where history is cut. Empty where no file says anything. */
export function declaringMarkdown(report: Report): string {
  const declaring = report.loop?.declaring ?? null;
  if (declaring === null) return '';
  const counted = isCutShort(report) ? [] : [...moves(declaring), ...compliance(declaring)];
  return ['## Declaring', DECLARING_NOTE, standing(declaring), ...counted].join('\n\n');
}

function standing({ switches, policies, more }: Declaring): string {
  const told = [
    ...switches.map(({ file, setting, agent, state, from, to }) => ({
      what: `${markdownText(file)}: ${markdownText(setting)} (${markdownText(agent)})`,
      says: state as string,
      ...{ from, to },
    })),
    ...policies.map(policy => ({
      what: markdownText(policy.file),
      says: policyWords(policy),
      ...{ from: policy.from, to: policy.to },
    })),
  ].sort((a, b) => Number(a.to !== null) - Number(b.to !== null) || (a.from.date < b.from.date ? 1 : -1));
  const shown = told.slice(0, MOST.rows);
  const rows = shown.map(({ what, says, from, to }) => [
    what,
    says,
    `${from.earlier ? 'before ' : ''}${day(from)}`,
    to === null ? 'now' : day(to),
  ]);
  const left = told.length - shown.length + more.switches + more.policies;
  return `${table(['what', 'says', 'since', 'until'], rows)}${left === 0 ? '' : `\n\n${grouped(left)} more are in the JSON report, or were too many for it.`}`;
}

/** `names Assisted-by; refuses Co-authored-by`. Keys are those of our own list. */
export function policyWords(
  policy: Pick<Declaring['policies'][number], 'names' | 'refuses' | 'mixed' | 'disclosure'>,
): string {
  const words = [
    ...[list('names', policy.names), list('refuses', policy.refuses)],
    ...[list('names and refuses', policy.mixed), policy.disclosure ? 'speaks of disclosing' : ''],
  ].filter(text => text !== '');
  return words.length === 0 ? 'speaks of AI, names no trailer' : words.join('; ');
}

function list(verb: string, keys: readonly string[]): string {
  return keys.length === 0 ? '' : `${verb} ${keys.join(', ')}`;
}

function moves({ cliffs }: Declaring): string[] {
  const moved = cliffs.filter(cliff => cliff.moved !== null).slice(-MOST.moves);
  const compared = cliffs.filter(({ withheld }) => withheld === null).length;
  if (compared === 0) return [];
  if (moved.length === 0) {
    const where = compared === 1 ? 'the one place' : `none of the ${compared} places`;
    const verb = compared === 1 ? 'did not move' : 'moved';
    return [
      `At ${where} where it changed, the share of commits that declare ${verb} more than chance would move it (90 days before and behind).`,
    ];
  }
  return [`${moved.map(moveText).join('\n')}\n\n${CLIFF_NOTE}`];
}

function moveText(cliff: Cliff): string {
  const { before, after, people, difference, p, moved, agent } = cliff;
  const share = ({ commits, declared }: Cliff['before']) =>
    `${percent(declared / commits)} (${grouped(declared)} of ${grouped(commits)})`;
  const points = (value: number) => (100 * value).toFixed(1);
  const interval =
    difference === null || p === null
      ? ''
      : `: ${points(difference.value)} points (${points(difference.from)} to ${points(difference.to)}, p ${p < 0.001 ? p.toExponential(0) : p.toFixed(3)})`;
  const whose = agent === null ? 'AI' : markdownText(agent);
  const who =
    people.declared === 0
      ? ''
      : ` Of ${grouped(people.declared)} who declared before, ${grouped(people.wentOn)} went on to commit.`;
  return `- ${day(cliff)} ${cliff.causes.map(causeText).join(', ')}: commits that declare ${whose} ${moved} from ${share(before)} in the 90 days before to ${share(after)} in those behind it${interval}.${who}`;
}

function causeText({ file, setting, became }: Cliff['causes'][number]): string {
  return setting === null
    ? `${markdownText(file)} ${became}`
    : `${markdownText(setting)} in ${markdownText(file)} became ${became}`;
}

function compliance({ compliance }: Declaring): string[] {
  if (compliance === null || compliance.all.ai === 0) return [];
  const part = (count: number, of: number) =>
    of === 0 ? '–' : `${grouped(count)} of ${grouped(of)} (${percent(count / of)})`;
  const row = (name: string, kept: (typeof compliance)['all']) => [
    name,
    grouped(kept.ai),
    part(kept.inForm, kept.asked),
    part(kept.inRefused, kept.refusing),
    grouped(kept.signedByAi),
    grouped(kept.byAgent),
  ];
  const rows = compliance.releases
    .slice(-MOST.releases)
    .map(({ release, ...kept }) => row(release === null ? 'in no release yet' : markdownText(release), kept));
  const heads = ['commits that declare AI', 'with a trailer that was named', 'with one that was refused'];
  return [
    table(
      ['release', ...[...heads, 'AI signs off', 'an agent is the author'].map(numbers)],
      [...rows, row('all', compliance.all)],
    ),
    COMPLIANCE_NOTE,
  ];
}

function day({ date }: { readonly date: string }): string {
  return date.slice(0, 10);
}
