import { incompleteReason, SOURCE } from '../../report';
import { tomlString } from '../escapes';
import type { TextForm } from '../form';
import { HASH_COMMENT } from '../marked';
import { claimOf, methodOf } from '../statement';
import type { Told } from '../told';

/**
 * REUSE allows tables of one's own in REUSE.toml. It says nothing of AI, and of several [[annotations]] that match a file
 * only the last counts: one of ours would take the place of the one that tells the licence. So this is no annotation.
 */
export const REUSE: TextForm = {
  id: 'reuse',
  kind: 'text',
  description: 'a table for the end of REUSE.toml; copyright and licences stay as they are',
  file: 'REUSE.toml',
  takesRange: false,
  comment: HASH_COMMENT,
  measured,
  own: null,
};

function measured(told: Told): string {
  const { commit, date, rule, program, lines, share, tools, files, reasons } = told;
  const { low, users, high } = share;
  const pairs: readonly (readonly [key: string, value: string | null])[] = [
    ['statement', tomlString(claimOf(told))],
    ['method', tomlString(methodOf(told, REUSE.file))],
    ['source', tomlString(SOURCE)],
    ['commit', tomlString(commit)],
    ['commit-date', date],
    ['rule', tomlString(rule.id)],
    ['rule-hash', tomlString(rule.hash)],
    ['program', tomlString(`${program.name} ${program.version}`)],
    ['lines-counted', String(lines.counted)],
    ['lines-declared', String(lines.agent + lines.pair)],
    ['share-low', number(low)],
    ['share-users', number(users)],
    ['share-high', number(high)],
    ['tools', list(tools.map(({ agent }) => agent))],
    ['incomplete', reasons.length === 0 ? null : list(reasons.map(incompleteReason))],
    ['files-with-declared-lines', list(files.map(({ name }) => name))],
  ];
  return [
    '# Says nothing of copyright or licences: tools for REUSE pass over a table that is not theirs.',
    '[writes-itself]',
    ...pairs.flatMap(([key, value]) => (value === null ? [] : [`${key} = ${value}`])),
  ].join('\n');
}

/** A float of TOML needs a point or an exponent. */
function number(share: number | null): string | null {
  if (share === null) return null;
  const text = String(share);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function list(texts: readonly string[]): string {
  return texts.length === 0 ? '[]' : `[\n${texts.map(text => `  ${tomlString(text)},\n`).join('')}]`;
}
