import { createHash } from 'node:crypto';
import type { LedgerRange, LedgerSubject, LedgerWriter } from './ledger-format';

/**
 * The text of an authorship note of git-ai, version 3.0.0
 * (https://github.com/git-ai-project/git-ai/blob/main/specs/git_ai_standard_v3.0.0.md): all files as the head has them, as
 * if the head had brought them. Only what an AI wrote, or a known human, is in it: lines that a person declares together
 * with AI are told by no key.
 */
export function gitAi(subject: LedgerSubject): LedgerWriter {
  const text: string[] = [];
  const sessions: Record<string, object> = {};
  const humans: Record<string, object> = {};
  let path: string | null = null;
  let entries = new Map<string, string[]>();
  const flush = () => {
    if (path !== null && entries.size > 0) {
      text.push(/\s/.test(path) ? `"${path}"` : path);
      for (const [key, ranges] of entries) text.push(`  ${key} ${ranges.join(',')}`);
    }
    entries = new Map();
  };
  const keyOf = ({ class: name, agent, model }: LedgerRange): string | null => {
    if (name === 'human') {
      humans[HUMAN] = { author: 'human' };
      return HUMAN;
    }
    if (name !== 'agent') return null;
    const tool = agent ?? 'unknown';
    const key = `s_${digest(`${tool}\0${model ?? ''}`)}`;
    sessions[key] = { agent_id: { tool, id: key, model: model ?? 'unknown' } };
    return key;
  };
  return {
    add: range => {
      if (range.path !== path) flush();
      path = range.path;
      const key = keyOf(range);
      // A name with a line break has no place in this form.
      if (key === null || /[\r\n"]/.test(range.path)) return [];
      const end = range.start + range.lines - 1;
      const ranges = entries.get(key) ?? [];
      entries.set(key, ranges);
      ranges.push(end === range.start ? `${range.start}` : `${range.start}-${end}`);
      return [];
    },
    end: () => {
      flush();
      const metadata = {
        schema_version: 'authorship/3.0.0',
        base_commit_sha: subject.head,
        generated_by: `${subject.generatedBy.name}/${subject.generatedBy.version}`,
        rule: subject.rule,
        sessions,
        humans,
      };
      return [...text, '---', ...JSON.stringify(metadata, null, 2).split('\n')];
    },
  };
}

const HUMAN = `h_${digest('human')}`;

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 14);
}
