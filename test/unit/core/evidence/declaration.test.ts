import { strict as assert } from 'node:assert';
import { loadCatalogue } from '../../../../src/core/evidence';
import { DeclarationReader, type Declared } from '../../../../src/core/evidence/declaration';
import { gitTrailers } from '../../../../src/core/evidence/git-trailers';
import { DEFAULT_ERA_START, judge } from '../../../../src/core/evidence/judge';
import type { Commit } from '../../../../src/core/model';
import { BOB, CLAUDE } from '../../../support/people';

const catalogue = loadCatalogue();
const WITH = `Co-authored-by: ${CLAUDE}`;
const SIGNED = `Signed-off-by: ${BOB}`;

function commitOf(message: string, author = BOB): Commit {
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(author)!;
  const identity = { name, email };
  const time = Date.UTC(2026, 5, 1) / 1000;
  return {
    id: 'a'.repeat(40),
    parents: ['b'.repeat(40)],
    author: identity,
    committer: identity,
    authorTime: time,
    committerTime: time,
    message,
  };
}

const judged = (commit: Commit) => judge(commit, catalogue, { eraStart: DEFAULT_ERA_START });

function declared(message: string, author = BOB): Declared | null {
  const commit = commitOf(message, author);
  return new DeclarationReader(catalogue).of(commit, judged(commit));
}

/** Form, flaw, what was written and how it would be read. */
function told(message: string, author = BOB) {
  const { form, repair } = declared(message, author)!;
  return repair === null ? [form] : [form, repair.flaw, repair.written, repair.repaired];
}

describe('how a commit declares AI', () => {
  it('is by a trailer that git reads, the first of the standard keys', () => {
    for (const [line, key] of [
      [WITH, 'Co-authored-by'],
      ['Co-Authored-By: Claude <noreply@anthropic.com>', 'Co-authored-by'],
      ['Assisted-by: Crush:glm-5.2', 'Assisted-by'],
      [`Generated-by: Claude Code\n${WITH}`, 'Generated-by'],
    ])
      assert.deepEqual(declared(`Fix\n\nBecause.\n\n${line}\n`), { form: 'trailer', key, repair: null });
    // What else the message says makes it no worse.
    assert.equal(
      declared(`Fix\n\n🤖 Generated with [Claude Code](https://claude.ai/code)\n\n${WITH}\n`)!.form,
      'trailer',
    );
  });

  it('is by another trailer, with the standard key where it is a variant of one', () => {
    assert.deepEqual(told('Fix\n\nClaude-Session: https://claude.ai/code/session_01\n'), ['other-trailer']);
    for (const [written, repaired] of [
      ['Asissted-by: Claude Opus 4.7', 'Assisted-by: Claude Opus 4.7'],
      ['Generated-with: Claude Code', 'Generated-by: Claude Code'],
      ['Co-author: Claude <noreply@anthropic.com>', 'Co-authored-by: Claude <noreply@anthropic.com>'],
    ])
      assert.deepEqual(told(`Fix\n\n${written}\n`), ['other-trailer', 'key', written, repaired]);
  });

  it('is by who the author is', () => {
    assert.deepEqual(told('Fix\n', CLAUDE), ['identity']);
    assert.deepEqual(told('Fix\n', 'Ada Berg (aider) <ada@berg.dev>'), ['identity']);
  });

  it('is by a line that git does not read, for a reason', () => {
    const cases: readonly (readonly [string, string])[] = [
      [`Fix\n\n${WITH}\n\n${SIGNED}\n`, 'not-last'],
      [`Fix\n\nIt was wrong.\n${WITH}\n`, 'with-text'],
      [`Fix\n${WITH}\n`, 'first'],
      [`Fix\n\n  ${WITH}\n`, 'indented'],
      [`Fix\\n\\n${WITH}\n`, 'no-line'],
    ];
    for (const [message, flaw] of cases) assert.deepEqual(told(message), ['unread', flaw, WITH, WITH], flaw);
    // The key is mended at the same time, and lines that go on are one.
    assert.deepEqual(told('Fix\n\nCoauthored-by: Claude\n  <noreply@anthropic.com>\n\nMore.\n'), [
      'unread',
      'not-last',
      'Coauthored-by: Claude <noreply@anthropic.com>',
      'Co-authored-by: Claude <noreply@anthropic.com>',
    ]);
  });

  it('is by a sentence, which a trailer would say as well', () => {
    assert.deepEqual(told('Fix\n\n🤖 Generated with [Claude Code](https://claude.ai/code)\n'), [
      'text',
      'sentence',
      '🤖 Generated with [Claude Code](https://claude.ai/code)',
      'Generated-by: Claude Code',
    ]);
  });

  it('has a line for each tool that sentences name, and none where they name none', () => {
    const repaired = (line: string) => declared(`Fix\n\n${line}\n`)!.repair!.repaired;
    assert.equal(
      repaired('🤖 Generated with Claude Code\n🤖 Generated with Cursor'),
      'Generated-by: Claude Code\nGenerated-by: Cursor',
    );
    assert.equal(repaired('This commit was written with the help of AI.'), null);
  });

  it('is none where no AI has a declared part', () => {
    assert.equal(declared('Fix\n\nReviewed by a person.\n'), null);
    assert.equal(
      declared('Fix\n', 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>'),
      null,
    );
  });

  it('keeps one object for the same words', () => {
    const reader = new DeclarationReader(catalogue);
    const commit = commitOf(`Fix\n\n${WITH}\n\nMore.\n`);
    assert.equal(reader.of(commit, judged(commit)), reader.of(commit, judged(commit)));
  });

  it('is repaired so that git reads it, and we as before', () => {
    const messages = [
      `Fix\n\n${WITH}\n\n${SIGNED}\n`,
      'Fix\n\nAsissted-by: Claude Opus 4.7\n',
      'Fix\n\n🤖 Generated with [Claude Code](https://claude.ai/code)\n',
      'Fix\n\nGenerated with Cursor (claude-opus-4-5)\n',
      'Fix\n\nWritten by Claude Opus 4.6\n',
    ];
    let compared = 0;
    for (const message of messages) {
      const before = commitOf(message);
      const repaired = declared(message)?.repair?.repaired;
      if (repaired === undefined || repaired === null) continue;
      compared++;
      const after = commitOf(`Fix\n\n${repaired}\n`);
      assert.deepEqual(
        gitTrailers(after.message).map(({ key, value }) => `${key}: ${value}`),
        [repaired],
      );
      const [was, is] = [judged(before), judged(after)];
      assert.deepEqual([is.class, is.agents], [was.class, was.agents], message);
      assert.equal(declared(after.message)!.form, 'trailer');
    }
    assert.ok(compared >= 4, `${compared}`);
  });
});
