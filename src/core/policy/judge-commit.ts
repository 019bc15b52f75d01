import type { CommitMarks, SpokenTrailer } from '../evidence';
import type { Demand, Forbidden, Form, Policy } from './policy-schema';
import { shapeOf } from './value-shapes';

/** What of a policy a commit can break. */
export const BREACH_KINDS = [
  ...(['form-missing', 'form-wrong', 'form-repeated', 'no-person-signed-off', 'ai', 'trailer'] as const),
  ...(['mention', 'conversation', 'agent-signed-off', 'agent-author'] as const),
] as const;
export type BreachKind = (typeof BREACH_KINDS)[number];

/** One rule that a commit does not keep. */
export interface Breach {
  readonly kind: BreachKind;
  /** Of the policy: what is only asked for, breaks nothing. */
  readonly level: Demand['level'];
  /** What would do, for demands; else empty. */
  readonly forms: readonly Form[];
  /** Text of the commit that it is about, as written; empty where what is missing is the matter. */
  readonly text: string;
}

/** A commit as a policy sees it. */
export interface SpokenCommit extends CommitMarks {
  /** Whether it or a record of its lines says that AI had a part. */
  readonly declaresAi: boolean;
  /** By a bot that is no AI, or from before there was AI: whatever it says of AI, it says of others. */
  readonly isWithoutAi: boolean;
  readonly isMerge: boolean;
}

/**
 * All that a commit breaks of a policy in force. A merge adds nothing itself, and has to be in no form; what it says and
 * who made it, it is held to. A revert is a commit as any other: what it quotes of the one that it takes back is not said.
 */
export function judgeByPolicy(commit: SpokenCommit, policy: Policy): Breach[] {
  const signOffs = policy.agentMaySignOff === false ? agentSignOffs(commit) : [];
  if (commit.isWithoutAi) return signOffs;
  const demands = commit.declaresAi && !commit.isMerge ? policy.demands : [];
  const demanded = demandedKeys(policy);
  const found = policy.forbids.flatMap(forbidden => forbiddenIn(commit, forbidden, demanded));
  const byAgent = policy.agentMayAuthor === false && commit.isByAgent;
  return [
    ...demands.flatMap(demand => unmet(commit, demand)),
    // What several rules forbid is told once.
    ...found.filter(({ text }, at) => text === '' || found.findIndex(other => other.text === text) === at),
    ...signOffs,
    ...(byAgent ? [breach('agent-author', authorOf(commit))] : []),
  ];
}

function breach(kind: BreachKind, text: string): Breach {
  return { kind, level: 'must', forms: [], text };
}

function unmet({ trailers, marks }: SpokenCommit, { anyOf: forms, level, times }: Demand): Breach[] {
  const keys = new Set(forms.map(({ key }) => key.toLowerCase()));
  const keyed = trailers.filter(({ key }) => keys.has(key.toLowerCase()));
  const fitting = keyed.filter(trailer => forms.some(form => fits(trailer, form)));
  const failed = (kind: BreachKind, text: string): Breach[] => [{ kind, level, forms, text }];
  if (fitting.length === 0) {
    if (forms.every(({ value }) => value === 'person')) return failed('no-person-signed-off', '');
    // People may be named by such a key, too.
    const wrong = keyed.find(({ names }) => names !== 'person');
    if (wrong !== undefined) return failed('form-wrong', wrong.line);
    return failed('form-missing', marks[0]?.text ?? '');
  }
  const second = times === 'once' ? keyed.filter(({ names }) => names !== 'person')[1] : undefined;
  return second === undefined ? [] : failed('form-repeated', second.line);
}

function fits(trailer: SpokenTrailer, { key, value }: Form): boolean {
  return trailer.key.toLowerCase() === key.toLowerCase() && shapeOf(value).fits(trailer);
}

function demandedKeys({ demands }: Policy): ReadonlySet<string> {
  return new Set(demands.flatMap(({ anyOf }) => anyOf.map(({ key }) => key.toLowerCase())));
}

function forbiddenIn(commit: SpokenCommit, forbidden: Forbidden, demanded: ReadonlySet<string>): Breach[] {
  const { marks, trailers, conversations, declaresAi } = commit;
  switch (forbidden.what) {
    case 'ai':
      return declaresAi ? [breach('ai', marks[0]?.text ?? '')] : [];
    case 'trailer':
      return trailers
        .filter(({ key, names }) => names === 'ai' && hasKey(forbidden.keys, key))
        .map(({ line }) => breach('trailer', line));
    case 'other-trailer':
      // Who reviewed or tested took no part: such a trailer is no mark.
      return marks
        .filter(({ key }) => key !== null && !demanded.has(key.toLowerCase()) && !hasKey([SIGN_OFF], key))
        .map(({ text }) => breach('trailer', text));
    case 'mention':
      return marks
        .filter(({ where, key }) => isInMessage(where) && !(key !== null && demanded.has(key.toLowerCase())))
        .map(({ text }) => breach('mention', text));
    case 'conversation':
      return conversations.map(line => breach('conversation', line));
  }
}

function hasKey(keys: readonly string[], wanted: string): boolean {
  return keys.some(key => key.toLowerCase() === wanted.toLowerCase());
}

function isInMessage(where: CommitMarks['marks'][number]['where']): boolean {
  return where !== 'author' && where !== 'committer';
}

const SIGN_OFF = 'Signed-off-by';

function agentSignOffs({ trailers }: SpokenCommit): Breach[] {
  return trailers
    .filter(({ key, names }) => hasKey([SIGN_OFF], key) && names === 'ai')
    .map(({ line }) => breach('agent-signed-off', line));
}

function authorOf({ marks }: SpokenCommit): string {
  return marks.find(({ where }) => where === 'author')?.text ?? '';
}
