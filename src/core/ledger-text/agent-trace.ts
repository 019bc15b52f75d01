import { createHash } from 'node:crypto';
import type { AuthorClass } from '../model';
import type { LedgerRange, LedgerSubject, LedgerWriter } from './ledger-format';

/**
 * Agent Trace 0.1 (https://github.com/cursor/agent-trace): one record a line for each file, about the file as the head
 * has it. Who declares AI in a commit wrote its lines together with it: such lines are `mixed`.
 */
export function agentTrace(subject: LedgerSubject): LedgerWriter {
  let ranges: LedgerRange[] = [];
  const take = (): string[] => {
    const file = ranges;
    ranges = [];
    return file.length === 0 ? [] : [JSON.stringify(recordOf(file, subject))];
  };
  return {
    add: range => {
      const done = ranges[0]?.path === range.path ? [] : take();
      ranges.push(range);
      return done;
    },
    end: take,
  };
}

const MOST_OF_MODEL = 250;

const CONTRIBUTOR = {
  agent: 'ai',
  pair: 'mixed',
  assist: 'mixed',
  unknown: 'unknown',
  human: 'human',
  automation: 'unknown',
} satisfies Record<AuthorClass, string>;

function recordOf(ranges: readonly LedgerRange[], subject: LedgerSubject) {
  const { head, headTime, rule, generatedBy } = subject;
  const { path } = ranges[0]!;
  return {
    version: '0.1.0',
    id: idOf(`${head}\0${rule.hash}\0${path}`),
    timestamp: new Date((headTime ?? 0) * 1000).toISOString(),
    vcs: { type: 'git', revision: head },
    tool: generatedBy,
    files: [{ path, conversations: conversationsOf(ranges) }],
    metadata: { 'writes-itself': { rule: rule.id, ruleHash: rule.hash } },
  };
}

/** Those of one contributor together, in the order of the file. */
function conversationsOf(ranges: readonly LedgerRange[]) {
  const found = new Map<
    string,
    { contributor: object; ranges: { start_line: number; end_line: number }[] }
  >();
  for (const range of ranges) {
    const { start, lines } = range;
    const contributor = contributorOf(range);
    const key = JSON.stringify(contributor);
    const conversation = found.get(key) ?? { contributor, ranges: [] };
    found.set(key, conversation);
    const last = conversation.ranges.at(-1);
    if (last?.end_line === start - 1) last.end_line = start + lines - 1;
    else conversation.ranges.push({ start_line: start, end_line: start + lines - 1 });
  }
  return [...found.values()];
}

function contributorOf({ class: name, model }: LedgerRange) {
  const type = CONTRIBUTOR[name];
  const isAi = type === 'ai' || type === 'mixed';
  return isAi && model !== null ? { type, model_id: model.slice(0, MOST_OF_MODEL) } : { type };
}

/** A UUID of version 8, which says that it was made in a way of our own: from what it names, so that it stays the same. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0b11) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
