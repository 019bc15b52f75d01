import { createHash } from 'node:crypto';
import { defineOne } from '../../core/definitions';
import { breaches, heldByDefinition, type Limits } from '../../core/gate';
import {
  type CheckOutcome,
  checkLog,
  checkMarkdown,
  codeQuality,
  findingsOf,
  holds,
  outcomeJson,
} from '../../core/pipelines';
import { verdictNotes, verdictSentence } from '../../core/policy';
import { judgeByPolicies, portion, type RangeEnds, resolveRange } from '../../core/questions';
import { rangeText } from '../../core/range';
import { type Defined, incompleteReason } from '../../core/report';
import type { CommandLine, Of } from '../arguments';
import { writeOut } from '../deliver';
import { print } from '../output';
import { asked, type Ground } from './ground';
import { policyRows } from './policies';

/** Exit status 1 where anything does not hold, 4 where that cannot be told. */
export async function printCheck(line: CommandLine, command: Of<'check'>, ground: Ground): Promise<number> {
  const { path, range, format, out } = command;
  const rows = command.policy === null ? null : { policy: command.policy, rows: policyRows(command.policy) };
  const common = asked(line, ground);
  const ends = range === null ? null : await resolveRange(path, range, common);
  const outcome: CheckOutcome = {
    limits: command.limits === null ? null : await limitsHeld(command.limits, command, ends, common, ground),
    policy: rows === null ? null : await heldToPolicy(rows, command, common, ends),
  };
  const log = checkLog(outcome, { github: process.env.GITHUB_ACTIONS === 'true' });
  if (format !== null && out !== null) writeOut(out, written(outcome, format));
  await print(format === null || out !== null ? log : written(outcome, format));
  const held = holds(outcome);
  return held === null ? UNDECIDED : Number(!held);
}

const UNDECIDED = 4;

type Common = ReturnType<typeof asked>;

function limitsHeld(
  limits: Limits,
  command: Of<'check'>,
  ends: RangeEnds | null,
  common: Common,
  ground: Ground,
): Promise<CheckOutcome['limits']> {
  return command.definition === null
    ? heldToLimits(limits, command, common, ends)
    : heldToDefinition(limits, { ...command, definition: command.definition }, ends, common, ground);
}

async function heldToDefinition(
  limits: Limits,
  { path, range, definition, all }: Of<'check'> & { readonly definition: string },
  ends: RangeEnds | null,
  common: Common,
  { generatedBy, build }: Ground,
): Promise<CheckOutcome['limits']> {
  const row = await defineOne(path, definition, {
    ...{ ...common, generatedBy, build, all, since: ends?.without ?? null },
    ...(ends === null ? {} : { revision: ends.to, place: ends.place }),
  });
  const { broken, untold } = heldByDefinition(row, limits);
  const { commit, rule, counted, lacking, share, differs, reasons } = row;
  const of = range === null ? '' : ` of ${rangeText(range)}`;
  return {
    holds: broken.length > 0 ? false : untold.length > 0 ? null : true,
    about: `${amounts(row)}${of} at ${commit.slice(0, 12)}, definition ${definition}, rule ${rule.id} ${rule.hash.slice(0, 12)}`,
    ...{ share: null, counted, definition: row, broken, untold },
    notes: [
      ...(differs === null ? [] : [`${definition} is a variant of what is published: ${differs}.`]),
      ...(share === null || lacking === null ? [] : [`${definition}: ${lacking}.`]),
      ...reasons.map(reason => `${incompleteReason(reason)}.`),
    ],
  };
}

function amounts({ ai, counted, unit }: Defined): string {
  return ai === null || counted === null ? `${unit}s` : `${ai} of ${counted} ${unit}s`;
}

async function heldToLimits(
  limits: Limits,
  { path, range }: Of<'check'>,
  common: Common,
  ends: RangeEnds | null,
): Promise<CheckOutcome['limits']> {
  const { without, to } = ends ?? { without: null, to: common.revision };
  const found = await portion(path, { ...common, under: '', since: without, revision: to });
  const { share, lines, rule, repository } = found;
  const kind = range === null ? 'living lines' : `new lines of ${rangeText(range)}`;
  const broken = breaches(share, limits);
  return {
    holds: broken.length === 0,
    about: `${lines.counted} ${kind} at ${repository.head.slice(0, 12)}, rule ${rule.id} ${rule.hash.slice(0, 12)}`,
    ...{ share, counted: lines.counted, definition: null, broken, untold: [] },
    notes: repository.reasons.map(reason => `${incompleteReason(reason)}.`),
  };
}

async function heldToPolicy(
  rows: { readonly policy: string; readonly rows: ReturnType<typeof policyRows> },
  { path, range }: Of<'check'>,
  common: Common,
  ends: RangeEnds | null,
): Promise<CheckOutcome['policy']> {
  const { without, to } = ends ?? { without: null, to: common.revision };
  const verdict = await judgeByPolicies(path, { ...common, ...rows, since: without, revision: to });
  const about = range === null ? `at ${common.revision}` : `of ${rangeText(range)}`;
  return { sentence: verdictSentence(verdict, about), notes: verdictNotes(verdict), verdict };
}

function written(outcome: CheckOutcome, format: NonNullable<Of<'check'>['format']>): string {
  switch (format) {
    case 'json':
      return outcomeJson(outcome);
    case 'markdown':
      return checkMarkdown(outcome);
    case 'gitlab':
      return codeQuality(findingsOf(outcome), digest);
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
