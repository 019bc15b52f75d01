import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { LEDGER_FORMATS, type LedgerFormatId, type LedgerRange } from '../../../../src/core/ledger-text';
import { BASES, CLASSES } from '../../../../src/core/model';
import { readNote, readTraceFile } from '../../../../src/core/records';

const HEAD = 'a'.repeat(40);
const SUBJECT = {
  head: HEAD,
  headTime: 1_700_000_000,
  rule: { id: 'default', hash: 'b'.repeat(64) },
  generatedBy: { name: 'writes-itself', version: '1.2.3' },
};

function written(id: LedgerFormatId, ranges: readonly LedgerRange[]): string {
  const writer = LEDGER_FORMATS.find(format => format.id === id)!.open(SUBJECT);
  const lines = [...ranges.flatMap(range => writer.add(range)), ...writer.end()];
  return lines.map(line => `${line}\n`).join('');
}

/** Files in order, each covered from its first line on. */
const ledgers = fc
  .uniqueArray(fc.stringMatching(/^[a-zà-ÿ0-9_.-][a-zà-ÿ0-9 _.-]{0,8}[a-z]$/), { maxLength: 4 })
  .chain(paths =>
    fc.tuple(
      ...paths.map(path =>
        fc
          .array(
            fc.record({
              lines: fc.integer({ min: 1, max: 40 }),
              class: fc.constantFrom(...CLASSES),
              basis: fc.constantFrom(...BASES),
              agent: fc.constantFrom('Claude Code', 'Codex', null),
              model: fc.constantFrom('anthropic/claude-opus-4-5', null),
            }),
            { minLength: 1, maxLength: 6 },
          )
          .map(parts => {
            let start = 1;
            return parts.map((part): LedgerRange => {
              const range = { path, start, commit: HEAD, ...part };
              start += part.lines;
              return range;
            });
          }),
      ),
    ),
  )
  .map(files => files.flat());

type Told = Record<string, string>;

/** By path and line: who wrote it. */
function byLine(
  files: readonly { path: string; ranges: readonly { first: number; last: number; writer: string }[] }[],
): Told {
  const told: Told = {};
  for (const { path, ranges } of files)
    for (const { first, last, writer } of ranges)
      for (let line = first; line <= last; line++) told[`${Buffer.from(path, 'latin1')}:${line}`] = writer;
  return told;
}

function expected(ranges: readonly LedgerRange[], writerOf: (range: LedgerRange) => string | null): Told {
  const told: Told = {};
  for (const range of ranges) {
    const writer = writerOf(range);
    for (let line = range.start; writer !== null && line < range.start + range.lines; line++)
      told[`${range.path}:${line}`] = writer;
  }
  return told;
}

describe('a ledger', () => {
  it('is read again from a note of git-ai: what an AI or a known human wrote, and nothing else', () => {
    fc.assert(
      fc.property(ledgers, ranges => {
        const record = readNote('refs/notes/ai', Buffer.from(written('git-ai', ranges)))!;
        const wanted = expected(ranges, ({ class: name }) =>
          name === 'agent' ? 'ai' : name === 'human' ? 'human' : null,
        );
        assert.deepEqual(byLine(record.files), wanted);
        assert.equal(record.unread, 0);
      }),
    );
  });

  it('is read again from Agent Trace, where declared lines are of nobody alone', () => {
    fc.assert(
      fc.property(ledgers, ranges => {
        const text = written('agent-trace', ranges);
        const traces = readTraceFile(Buffer.from(text), () => true);
        const told = byLine(traces.flatMap(({ files }) => files));
        for (const key of Object.keys(told)) if (told[key] === 'unknown') delete told[key];
        const wanted = expected(ranges, ({ class: name }) =>
          name === 'agent' ? 'ai' : name === 'human' ? 'human' : null,
        );
        assert.deepEqual(told, wanted);
        for (const { revision } of traces) assert.equal(revision, HEAD);
        assert.equal(written('agent-trace', ranges), text);
      }),
    );
  });

  it('has records of Agent Trace as its schema asks for them', () => {
    const range = { path: 'a.ts', start: 1, lines: 2, commit: HEAD, class: 'pair', basis: 'commit' } as const;
    const text = written('agent-trace', [
      { ...range, agent: 'Claude Code', model: 'anthropic/claude-opus-4-5' },
    ]);
    const record = JSON.parse(text);
    assert.match(record.version, /^[0-9]+\.[0-9]+\.[0-9]+$/);
    assert.match(record.id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(record.timestamp, '2023-11-14T22:13:20.000Z');
    assert.deepEqual(record.files, [
      {
        path: 'a.ts',
        conversations: [
          {
            contributor: { type: 'mixed', model_id: 'anthropic/claude-opus-4-5' },
            ranges: [{ start_line: 1, end_line: 2 }],
          },
        ],
      },
    ]);
  });
});
