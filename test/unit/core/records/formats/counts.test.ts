import { strict as assert } from 'node:assert';
import { readKiro, readKiroShare, readQwen } from '../../../../../src/core/records/formats/counts';
import { assertEndures } from '../../../../support/sound-record';

const QWEN = {
  version: 1,
  generator: 'Qwen-Coder',
  files: {
    'a.ts': { aiChars: 150, humanChars: 50, percent: 75 },
    'b.ts': { aiChars: 0, humanChars: 9, percent: 0 },
  },
  summary: { aiPercent: 72, aiChars: 150, humanChars: 59, totalFilesTouched: 2 },
  promptCount: 3,
};
const KIRO = {
  attribution_state: 'measured',
  ai_lines: 85,
  human_lines: 12,
  total_lines: 97,
  ai_files: ['a.ts'],
  human_files: ['README.md', 7],
};

function bytes(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

describe('notes that count', () => {
  it('characters of a file say of no line whose it is', () => {
    const { files, recorder, unread } = readQwen(bytes(QWEN))!;
    assert.deepEqual(files, [
      { path: 'a.ts', ranges: [] },
      { path: 'b.ts', ranges: [] },
    ]);
    assert.deepEqual([recorder, unread], ['qwen-code', 0]);
  });

  it('lines of a commit say of no line whose it is', () => {
    const { files, unread } = readKiro(bytes(KIRO))!;
    assert.deepEqual(
      files.map(({ path, ranges }) => [path, ranges.length]),
      [
        ['a.ts', 0],
        ['README.md', 0],
      ],
    );
    assert.equal(unread, 1);
  });

  it('lines of a commit give a share of it, where they were measured', () => {
    const share = { recorder: 'kiro-metrics', agentLines: 85, humanLines: 12, total: 97, agent: 'Kiro' };
    assert.deepEqual(readKiroShare(bytes(KIRO)), share);
    assert.equal(readKiroShare(bytes({ ...KIRO, ai_lines: 0 }))?.agent, null);
    assert.equal(readKiroShare(bytes({ ...KIRO, attribution_state: 'unknown' })), null);
    assert.equal(readKiroShare(bytes({ ...KIRO, ai_lines: null })), null);
    assert.equal(readKiroShare(bytes({ ...KIRO, ai_lines: -1 })), null);
  });

  it('are not taken for each other', () => {
    assert.equal(readQwen(bytes(KIRO)), null);
    assert.equal(readKiro(bytes(QWEN)), null);
  });

  it('yield sound records however they are bent', () => {
    assertEndures(JSON.stringify(QWEN), readQwen);
    assertEndures(JSON.stringify(KIRO), readKiro);
  });
});
