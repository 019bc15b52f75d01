import { strict as assert } from 'node:assert';
import { keysOf, RECORDERS, readBlob, readNote, readShare } from '../../../../src/core/records';
import { Effort } from '../../../support/effort';
import { assertSound } from '../../../support/sound-record';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const SCHEMA = '"schema_version":"authorship/3.0.0"';
const AUTHORSHIP = `a.ts\n  0123abc 1-2\n---\n{${SCHEMA},"prompts":{"0123abc":{"agent_id":{"tool":"claude"}}}}`;
const EARLY =
  '{"files":{"a.rs":{"file":"a.rs","authors":[{"author":"Cursor","lines":[1],"agent_metadata":null}]}}}';
const QWEN = '{"version":1,"generator":"Qwen-Coder","files":{"a.ts":{}},"summary":{"totalFilesTouched":1}}';
const KIRO = '{"attribution_state":"measured","ai_lines":1,"human_lines":2,"ai_files":["a.ts"]}';
const BLAME = '{"version":2,"attributions":[]}';
const BYLINE = '{"version":3,"files":{}}';
const TRACE = '{"version":"0.1.0","files":[]}';

const NOTES: readonly (readonly [ref: string, content: string, recorder: string | null])[] = [
  ['refs/notes/ai', AUTHORSHIP, 'git-ai'],
  ['refs/notes/ai', EARLY, 'git-ai'],
  ['refs/notes/ai-remote/origin', AUTHORSHIP, 'git-ai'],
  ['refs/notes/ai-s/0a', AUTHORSHIP, 'git-ai'],
  ['refs/remotes/origin/notes/ai', AUTHORSHIP, 'git-ai'],
  ['refs/notes/exceeds-ink', AUTHORSHIP, 'exceeds-ink'],
  ['refs/notes/ai-attribution', AUTHORSHIP, 'ai-attr'],
  ['refs/notes/ai-attribution', QWEN, 'qwen-code'],
  ['refs/notes/ai-attribution', KIRO, 'kiro-metrics'],
  ['refs/notes/agentblame', BLAME, 'agentblame'],
  ['refs/notes/byline', BYLINE, 'byline'],
  ['refs/notes/agent-trace', TRACE, 'agent-trace'],
  ['refs/notes/whogitit', '{"version":3,"session":{},"files":[]}', 'whogitit'],
  ['refs/notes/srctrace/attribution', '{"v":1,"f":{}}', 'source-trace'],
  ['refs/notes/ai', QWEN, null],
  ['refs/notes/ai', 'Looks good to me.\n', null],
  ['refs/notes/ai-attribution', '', null],
  ['refs/notes/ai-stash', AUTHORSHIP, null],
  ['refs/notes/commits', AUTHORSHIP, null],
  ['refs/notes/ai/more', AUTHORSHIP, null],
];

describe('a note', () => {
  for (const [ref, content, recorder] of NOTES)
    it(`under ${ref} is of ${recorder ?? 'nobody'}: ${content.slice(0, 30).replaceAll('\n', ' ')}`, () =>
      assert.equal(readNote(ref, Buffer.from(content))?.recorder ?? null, recorder));

  it('may name what other notes mean', () => {
    assert.deepEqual([...keysOf('refs/notes/ai', Buffer.from(AUTHORSHIP)).keys()], ['0123abc']);
    const other = Buffer.from(AUTHORSHIP.replace('"0123abc"', '"fedcba9"'));
    assert.equal(readNote('refs/notes/ai', other)?.unread, 1);
    const keys = keysOf('refs/notes/ai', Buffer.from(AUTHORSHIP));
    assert.equal(readNote('refs/notes/ai', other, key => keys.get(key))?.unread, 0);
    assert.equal(keysOf('refs/notes/byline', Buffer.from(BYLINE)).size, 0);
  });

  it('may count its commit', () => {
    assert.equal(readShare('refs/notes/ai-attribution', Buffer.from(KIRO))?.agentLines, 1);
    assert.equal(readShare('refs/notes/ai-attribution', Buffer.from(QWEN)), null);
  });
});

describe('a blob of git-ai', () => {
  it('is of the commit that its ref names', () => {
    for (const content of [EARLY, AUTHORSHIP])
      assert.equal(readBlob(`refs/ai/authorship/${COMMIT}`, Buffer.from(content))?.commit, COMMIT);
    assert.equal(readBlob('refs/ai/authorship/main', Buffer.from(EARLY)), null);
  });
});

describe('what the notes of every recorder', () => {
  it('say is signed with its id', () => {
    const signed = new Set(NOTES.flatMap(([, , recorder]) => recorder ?? []));
    assert.deepEqual([...signed].sort(), RECORDERS.map(({ id }) => id).sort());
  });
});

/** Each of a hundred kilobytes: what makes patterns try again, and entries without number. */
const HOSTILE: readonly string[] = [
  `a\n---\n{${SCHEMA},${'"a":{"agent_id":{'.repeat(6000)}`,
  `a\n---\n{${SCHEMA},${'"a" : { "agent_id" : { '.repeat(2000)}${' '.repeat(10_000)}`,
  `a\n${'  0123abc 1-9999999,2-9999998\n'.repeat(3500)}---\n{${SCHEMA}`,
  `a\n  0123abc ${Array.from({ length: 10_000 }, (_, i) => `${i + 1}-${9_999_999 - i}`).join()}\n---\n{${SCHEMA}`,
  `${Array.from({ length: 10_000 }, (_, i) => `file-${i}`).join('\n')}\n---\n{${SCHEMA}`,
  '\n-- -\n---'.repeat(10_000),
  '['.repeat(10_000),
  `{"version":1,"attributions":[${'{"path":"a","start_line":1,"end_line":9,"category":"ai_generated"},'.repeat(1500)}{}]}`,
  `{"v":1,"f":{"a":[{"s":"agent|x${'('.repeat(400)}","l":[${'"1-2",'.repeat(15_000)}1]}]}}`,
];

describe('notes that are made to stall', () => {
  it('are read at once', () => {
    const effort = new Effort();
    for (const content of HOSTILE)
      for (const ref of new Set(NOTES.map(([ref]) => ref)))
        effort.within(300, `${ref} ${content.slice(0, 30)}`, () => {
          const record = readNote(ref, Buffer.from(content));
          if (record !== null) assertSound(record);
        });
  });
});
