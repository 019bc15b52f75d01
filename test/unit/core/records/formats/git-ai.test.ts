import { strict as assert } from 'node:assert';
import { gitAiKeys, readGitAi } from '../../../../../src/core/records/formats/git-ai';
import { assertEndures } from '../../../../support/sound-record';

const [SESSION, OTHER, PERSON] = ['s_0123456789abcd', 's_dcba9876543210', 'h_00112233445566'];
const ADA = { author: 'Ada <ada@example.com>' };

function session(tool: string, model: string): object {
  return { agent_id: { tool, id: '0f', model }, human_author: 'Ada' };
}

const METADATA = {
  schema_version: 'authorship/3.0.0',
  git_ai_version: 'development:1.6.24',
  base_commit_sha: '0'.repeat(40),
  prompts: { '0123abc': session('cursor', 'default'), '00112233aabbccdd': session('codex', '"gpt-5"') },
  humans: { [PERSON]: ADA },
  sessions: {
    [SESSION]: session('claude', 'claude-opus-4-8'),
    [OTHER]: session('pi', 'openai-codex/gpt-5.4'),
  },
};

function note(entries: string, metadata: object | string = METADATA): string {
  return `${entries}---\n${typeof metadata === 'string' ? metadata : JSON.stringify(metadata, null, 2)}`;
}

function read(text: string) {
  return readGitAi(Buffer.from(text), 'git-ai');
}

/** `path: 1-3 agent model`. */
function shown(text: string): string[] {
  return (read(text)?.files ?? []).flatMap(({ path, ranges }) =>
    ranges.map(({ first, last, writer, agent, model }) =>
      [`${path}:`, `${first}-${last}`, agent ?? writer, model].filter(Boolean).join(' '),
    ),
  );
}

const MANY = note(`src/a.ts
  ${PERSON} 5
  ${SESSION}::t_0123456789abcd 1-4,6-16
"a b.ts"
  0123abc 7,3-4
  00112233aabbccdd 1
"\\303\\251.ts"
  ${OTHER}::t_0123456789abcd 2
`);

describe('a note of git-ai', () => {
  it('says whose the lines are, by the names of the catalogue', () => {
    assert.deepEqual(shown(MANY), [
      'src/a.ts: 1-4 Claude Code anthropic/claude-opus-4.8',
      'src/a.ts: 5-5 human',
      'src/a.ts: 6-16 Claude Code anthropic/claude-opus-4.8',
      'a b.ts: 1-1 OpenAI Codex',
      'a b.ts: 3-4 Cursor',
      'a b.ts: 7-7 Cursor',
      '\u00c3\u00a9.ts: 2-2 Pi openai/gpt-5.4',
    ]);
    const { files, ...rest } = read(MANY)!;
    assert.deepEqual(rest, { recorder: 'git-ai', version: 'development:1.6.24', commit: null, unread: 0 });
  });

  it('saw no AI where it names no file', () => assert.deepEqual(read(note(''))?.files, []));

  it('gives a line to the last entry that has it', () =>
    assert.deepEqual(shown(note(`a\n  ${SESSION}::t_1 1-5\n  ${OTHER}::t_1 3\n  ${SESSION}::t_2 5-6\n`)), [
      'a: 1-2 Claude Code anthropic/claude-opus-4.8',
      'a: 3-3 Pi openai/gpt-5.4',
      'a: 4-6 Claude Code anthropic/claude-opus-4.8',
    ]));

  it('says nothing by a key that stands for nothing, and leaves its lines to others', () => {
    const text = note(
      `a\n  0123abc 1-2\n  human 1\n  fedcba9 2\n  ${'h_'.padEnd(16, '9')} 3\nb\n  ai_agent 1\n`,
    );
    assert.deepEqual(shown(text), ['a: 1-2 Cursor']);
    assert.equal(read(text)?.unread, 4);
    assert.deepEqual(read(text)?.files.at(-1), { path: 'b', ranges: [] });
  });

  it('knows from other notes what a key stands for that it does not name itself', () => {
    const text = Buffer.from(note(`a\n  ${SESSION}::t_2 1-2\n  fedcba9 3\n`, { ...METADATA, sessions: {} }));
    const keys = gitAiKeys(Buffer.from(MANY));
    const record = readGitAi(text, 'git-ai', key => keys.get(key));
    assert.deepEqual(record?.files[0]?.ranges, [
      { first: 1, last: 2, writer: 'ai', agent: 'Claude Code', model: 'anthropic/claude-opus-4.8' },
    ]);
    assert.equal(record?.unread, 1);
    assert.equal(gitAiKeys(Buffer.from('prose')).size, 0);
  });

  it('takes whatever a prompt is called by', () => {
    const uuid = '638f41ac-1dd9-49eb-b090-a4abfe235a97';
    const metadata = { ...METADATA, prompts: { [uuid]: session('claude', '<synthetic>') } };
    assert.deepEqual(shown(note(`a\n  ${uuid} 314,321-322\n`, metadata)), [
      'a: 314-314 Claude Code',
      'a: 321-322 Claude Code',
    ]);
  });

  it('keeps what is right of an entry whose ranges are not', () => {
    const text = note('a\n  0123abc 0,7-3,x,99999999,5\n  0123abc\n  \n');
    assert.deepEqual(shown(text), ['a: 5-5 Cursor']);
    assert.equal(read(text)?.unread, 5);
  });

  it('is read with line ends of Windows', () =>
    assert.deepEqual(shown(note('a\n  0123abc 1-2\n').replaceAll('\n', '\r\n')), ['a: 1-2 Cursor']));

  it('loses no line where its second half is cut off', () => {
    const cut = MANY.slice(0, MANY.indexOf('"sessions"'));
    assert.deepEqual(shown(cut), [
      'src/a.ts: 1-4 ai',
      'src/a.ts: 5-5 human',
      'src/a.ts: 6-16 ai',
      'a b.ts: 1-1 OpenAI Codex',
      'a b.ts: 3-4 Cursor',
      'a b.ts: 7-7 Cursor',
      '\u00c3\u00a9.ts: 2-2 ai',
    ]);
    assert.equal(read(cut)?.version, 'development:1.6.24');
  });

  it('loses nothing where whole conversations make it too long to be read', () => {
    const messages = Array.from({ length: 90 }, () => ({ text: '"{\\'.repeat(50_000) }));
    const long = { ...session('cursor', 'default'), messages };
    const text = note(`a\n  0123abc 1-2\n  ${SESSION}::t_1 3\n`, {
      ...METADATA,
      prompts: { '0123abc': long },
    });
    assert.ok(text.length > 9 * 1024 * 1024);
    assert.deepEqual(shown(text), ['a: 1-2 Cursor', 'a: 3-3 Claude Code anthropic/claude-opus-4.8']);
  });

  for (const [what, text] of Object.entries({
    'is none without a line of dashes': 'a\n  0123abc 1\n',
    'is none without a schema': note('a\n  0123abc 1\n', '{"prompts":{}}'),
    'is none with the schema of another': note('', '{"schema_version":"else/3"}'),
    'is none of prose': 'Reviewed by Ada\n---\nand Bob\n',
  }))
    it(what, () => assert.equal(read(text), null));

  it('names the program that wrote it', () => {
    const metadata = { schema_version: 'authorship/3.0.0', tool_version: 'ai-attr/0.2.0', prompts: {} };
    assert.equal(readGitAi(Buffer.from(note('', metadata)), 'ai-attr')?.version, '0.2.0');
  });

  it('yields sound records however it is bent', () =>
    assertEndures(MANY, content => readGitAi(content, 'git-ai')));
});
