import { strict as assert } from 'node:assert';
import { judge, loadCatalogue, MarkReader } from '../../../../src/core/evidence';
import type { Commit } from '../../../../src/core/model';
import { judgeByPolicy } from '../../../../src/core/policy/judge-commit';
import { policiesNamed } from '../../../../src/core/policy/policies';
import { byAuthor, withMessage } from '../../../support/commits';
import { CLAUDE, DEPENDABOT } from '../../../support/people';

const catalogue = loadCatalogue();
const reader = new MarkReader(catalogue);
const SIGNED = 'Signed-off-by: Ada Berg <ada@berg.dev>';

/** Kinds of what the commit breaks; what is only asked for in brackets. */
function broken(policy: string, commit: Commit): string[] {
  const { class: name } = judge(commit, catalogue, { eraStart: 0 });
  const spoken = {
    ...reader.read(commit),
    declaresAi: name === 'agent' || name === 'pair' || name === 'assist',
    isWithoutAi: name === 'automation' || name === 'human',
    isMerge: commit.parents.length > 1,
  };
  const found = judgeByPolicy(spoken, policiesNamed(policy)[0]!);
  return found.map(({ kind, level }) => (level === 'must' ? kind : `(${kind})`));
}

const of = (policy: string, ...lines: readonly string[]) =>
  broken(policy, withMessage(`Fix the login\n\nIt broke.\n\n${lines.join('\n')}\n`));

describe('a commit by a policy', () => {
  const cases: readonly [policy: string, lines: readonly string[], breaks: readonly string[]][] = [
    ['linux-2025', [], []],
    ['linux-2025', [SIGNED], []],
    ['linux-2025', ['Assisted-by: Claude:claude-3-opus coccinelle', SIGNED], []],
    ['linux-2025', ['assisted-by: Claude:claude-3-opus', 'signed-off-by: Ada Berg <ada@berg.dev>'], []],
    ['linux-2025', ['Assisted-by: Claude:claude-3-opus'], ['no-person-signed-off']],
    ['linux-2025', ['Assisted-by: Claude Code', SIGNED], ['form-wrong']],
    ['linux-2025', ['Assisted-by: LLM', SIGNED], ['form-wrong']],
    ['linux-2026', ['Assisted-by: LLM coccinelle', SIGNED], []],
    ['linux-2025', [`Co-authored-by: ${CLAUDE}`, SIGNED], ['form-missing']],
    [
      'linux-2025',
      [`Signed-off-by: ${CLAUDE}`],
      ['form-missing', 'no-person-signed-off', 'agent-signed-off'],
    ],
    [
      'linux-2025',
      ['Assisted-by: Claude:claude-3-opus', `Signed-off-by: ${CLAUDE}`],
      ['no-person-signed-off', 'agent-signed-off'],
    ],
    // People may be helped by people.
    ['linux-2025', ['Assisted-by: Bob Stone <bob@stone.dev>', SIGNED], []],
    [
      'linux-2025',
      ['Assisted-by: Bob Stone <bob@stone.dev>', `Co-authored-by: ${CLAUDE}`, SIGNED],
      ['form-missing'],
    ],
    ['curl', ['Assisted-by: Bob Stone <bob@stone.dev>'], []],
    ['zephyr', ['Assisted-by: Claude:claude-opus-4.6', SIGNED], []],
    [
      'zephyr',
      ['Assisted-by: Claude:claude-opus-4.6', 'Assisted-by: Codex:gpt-5.2', SIGNED],
      ['form-repeated'],
    ],
    ['zephyr', ['Assisted-by: Claude:claude-opus-4.6', `Co-authored-by: ${CLAUDE}`, SIGNED], ['trailer']],
    [
      'zephyr',
      [
        'Generated with [Claude Code](https://claude.com/claude-code)',
        '',
        'Assisted-by: Claude:claude-opus-4.6',
        SIGNED,
      ],
      ['mention'],
    ],
    [
      'zephyr',
      ['Assisted-by: Claude:claude-opus-4.6', 'Claude-Session: https://claude.ai/code/session_01', SIGNED],
      ['mention'],
    ],
    ['mesa', ['Generated-by: Claude Code'], []],
    ['mesa', [`Co-authored-by: ${CLAUDE}`], ['form-missing', 'trailer']],
    ['mesa', ['Co-authored-by: Bob Stone <bob@stone.dev>'], []],
    ['asf', [`Co-authored-by: ${CLAUDE}`], ['(form-missing)']],
    ['kubevirt', [`Co-authored-by: ${CLAUDE}`], []],
    ['kubernetes', ['Assisted-by: Claude:opus'], ['trailer']],
    ['kubernetes', [`Reviewed-by: ${CLAUDE}`], []],
    ['kubernetes', [`Co-developed-by: ${CLAUDE}`], ['trailer']],
    ['kubernetes', ['Co-developed-by: Bob Stone <bob@stone.dev>', SIGNED], []],
    ['kubernetes', [`Signed-off-by: ${CLAUDE}`], ['agent-signed-off']],
    ['qemu', [`Co-authored-by: ${CLAUDE}`], ['ai']],
    ['qemu', [SIGNED], []],
    ['qemu', ['https://github.com/git-ai-project/git-ai/pull/1482'], []],
    ['qemu-proposed', ['AI-used-for: code, tests'], []],
    ['qemu-proposed', ['AI-used-for: code', 'Assisted-by: Claude:opus'], ['trailer']],
    ['pip', [`Co-authored-by: ${CLAUDE}`], ['trailer']],
    ['pip', ['Assisted-by: Claude:opus'], []],
    ['openshadinglanguage', ['Assisted-by: Claude Code / Claude Fable 5'], []],
    ['openshadinglanguage', ['Assisted-by: Claude Code'], ['form-wrong']],
    ['nextcloud', ['Assisted-by: ClaudeCode:claude-sonnet-4-6'], []],
    ['nextcloud', ['Assisted-by: ClaudeCode:claude-sonnet-4-6 sparse'], ['form-wrong']],
    ['libkrun', ['Generated-by: Claude (opus)'], []],
    ['rust', [`Co-authored-by: ${CLAUDE}`], []],
  ];
  for (const [policy, lines, breaks] of cases)
    it(`${policy}: ${lines.join(' + ') || 'no trailer'}`, () =>
      assert.deepEqual(of(policy, ...lines), breaks));

  it('has an AI as author where an agent committed, also with a person beside it', () => {
    const opened = byAuthor(
      'copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>',
      'Fix\n\nCo-authored-by: Ada Berg <ada@berg.dev>\n',
    );
    assert.deepEqual(broken('linux-2025', opened), ['form-missing', 'no-person-signed-off', 'agent-author']);
    assert.deepEqual(broken('cpython', opened), ['agent-author']);
    assert.deepEqual(broken('ghostty', opened), []);
  });

  it('is held to nothing where a bot made it that is no AI, but for sign-offs of AI', () => {
    assert.deepEqual(
      broken('linux-2025', byAuthor(DEPENDABOT, `Bump\n\nSigned-off-by: ${DEPENDABOT}\n`)),
      [],
    );
    assert.deepEqual(broken('gentoo', byAuthor(DEPENDABOT, 'Bump\n\nAssisted-by: Codex:gpt-5.2\n')), []);
    assert.deepEqual(broken('qemu', byAuthor(DEPENDABOT, 'Bump\n')), []);
  });

  it('has to be in no form where it is a merge, and may say no more than others', () => {
    const merge = (message: string) => withMessage(message, { parents: ['b'.repeat(40), 'c'.repeat(40)] });
    const bodied = `Merge pull request #1 from ada/fix\n\nCo-authored-by: ${CLAUDE}\n`;
    assert.deepEqual(broken('linux-2025', merge(bodied)), []);
    assert.deepEqual(broken('mesa', merge(bodied)), ['trailer']);
    assert.deepEqual(broken('qemu', merge(bodied)), ['ai']);
  });

  it('does not say what it quotes of the one that it reverts', () => {
    const revert = `Revert "Fix the login"\n\nThis reverts commit ${'a'.repeat(40)}.\n\nOriginal message:\nCo-authored-by: ${CLAUDE}\n`;
    assert.deepEqual(broken('qemu', withMessage(revert)), []);
    assert.deepEqual(broken('qemu', withMessage(`Revert "Fix"\n\nCo-authored-by: ${CLAUDE}\n`)), ['ai']);
  });

  it('may bear the form anywhere among joined messages', () => {
    const squash = `Fix the login (#12)\n\n* Fix it\n\nAssisted-by: Claude:claude-3-opus\n${SIGNED}\n\n* Test it\n\n${SIGNED}\n`;
    assert.deepEqual(broken('linux-2025', withMessage(squash)), []);
  });
});
