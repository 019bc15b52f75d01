import { strict as assert } from 'node:assert';
import { readTraceFile, readTraceNote } from '../../../../../src/core/records/formats/agent-trace';
import { assertEndures } from '../../../../support/sound-record';

const REVISION = '0123456789abcdef0123456789abcdef01234567';
const OPUS = { type: 'ai', model_id: 'anthropic/claude-opus-4-5-20251101' };

function lines(start_line: number, end_line: number, contributor?: object): object {
  return { start_line, end_line, content_hash: 'murmur3:0a1b2c3d', ...(contributor && { contributor }) };
}

function file(path: string, contributor: object | undefined, ...ranges: object[]): object {
  return { path, conversations: [{ contributor, ranges }] };
}

const TRACE = {
  version: '0.1.0',
  id: '01234567-89ab-cdef-0123-456789abcdef',
  timestamp: '2026-01-23T14:30:00Z',
  vcs: { type: 'git', revision: REVISION },
  tool: { name: 'cursor', version: '2.4.0' },
  files: [
    file('src/a.ts', OPUS, lines(42, 67), lines(50, 51, { type: 'human' }), lines(60, 60, { type: 'mixed' })),
    file('src/b.ts', { type: 'mixed' }, lines(1, 9), lines(3, 4, { type: 'ai' })),
    file('src/c.ts', undefined, lines(1, 9)),
  ],
};
const FLAT = {
  schema: 'agent-trace/v0.1.0',
  session_id: '0',
  file_path: '/home/ada/x/src/a.ts',
  start_line: 2,
  end_line: 7,
  tool: 'Edit',
  timestamp: '2026-01-23T14:30:01.5+00:00',
};
const JSONL = [TRACE, FLAT, { ...FLAT, file_path: '/home/ada/.tmux.conf' }, 'damaged'].map(trace =>
  JSON.stringify(trace),
);
const CURSOR = { writer: 'ai', agent: 'Cursor', model: 'anthropic/claude-opus-4.5' };
const isPath = (path: string): boolean => path === 'src/a.ts';

function note(...traces: unknown[]) {
  return readTraceNote(Buffer.from(traces.map(trace => JSON.stringify(trace)).join('\n')));
}

describe('a record of Agent Trace', () => {
  it('says whose lines are; a range may say another than its conversation', () => {
    const { files, ...rest } = note(TRACE)!;
    assert.deepEqual(files, [
      {
        path: 'src/a.ts',
        ranges: [
          { first: 42, last: 49, ...CURSOR },
          { first: 50, last: 51, writer: 'human', agent: null, model: null },
          { first: 52, last: 59, ...CURSOR },
          { first: 61, last: 67, ...CURSOR },
        ],
      },
      { path: 'src/b.ts', ranges: [{ first: 3, last: 4, ...CURSOR, model: null }] },
      { path: 'src/c.ts', ranges: [] },
    ]);
    assert.deepEqual(rest, { recorder: 'agent-trace', version: '2.4.0', commit: null, unread: 0 });
  });

  it('may be spread over lines, stand in a list, or be one of several', () => {
    assert.deepEqual(readTraceNote(Buffer.from(JSON.stringify(TRACE, null, 2))), note(TRACE));
    assert.deepEqual(note([TRACE]), note(TRACE));
    assert.equal(note(TRACE, { ...TRACE, files: [file('d.ts', OPUS, lines(1, 2))] })?.files.length, 4);
  });

  it('does not know the lines where the first writer of "1.0" names line 1', () => {
    const traced = { ...TRACE, version: '1.0', files: [file('a.ts', OPUS, lines(1, 1), lines(3, 3))] };
    assert.deepEqual(note(traced)?.files[0]?.ranges, [{ first: 3, last: 3, ...CURSOR }]);
    assert.equal(note(traced)?.unread, 1);
  });

  it('is none of other content', () => assert.equal(note({ version: 1, files: {} }), null));

  it('yields sound records however it is bent', () => {
    assertEndures(JSON.stringify(TRACE), readTraceNote);
    assertEndures(JSONL.slice(1).join('\n'), content => readTraceFile(content, isPath));
  });
});

describe('a file of traces', () => {
  const found = readTraceFile(Buffer.from(JSONL.join('\n')), isPath);

  it('holds one after the other, with what was HEAD then', () => {
    assert.deepEqual(
      found.map(({ revision, time, unread }) => [revision, time, unread]),
      [
        [REVISION, 1769178600, 0],
        [null, 1769178601, 0],
        [null, 1769178601, 1],
        [null, null, 1],
      ],
    );
  });

  it('finds the repository’s files by absolute paths, and no others', () => {
    const ranges = [{ first: 2, last: 7, writer: 'ai', agent: null, model: null }];
    assert.deepEqual(found[1]?.files, [{ path: 'src/a.ts', ranges }]);
    assert.deepEqual(found[2]?.files, []);
  });
});
