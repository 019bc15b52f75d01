import { strict as assert } from 'node:assert';
import { NOTE_REFS, RECORDERS, TRACE_FILES } from '../../../../src/core/records';

describe('the recorders', () => {
  it('have ids of their own', () =>
    assert.equal(new Set(RECORDERS.map(({ id }) => id)).size, RECORDERS.length));

  it('keep their notes under refs, here and as remotes have them', () => {
    assert.equal(new Set(NOTE_REFS).size, NOTE_REFS.length);
    for (const ref of NOTE_REFS) assert.match(ref, /^refs\/(?:[a-z-]+|\*)(?:\/(?:[a-z-]+|\*))+$/);
    for (const ref of ['refs/notes/ai', 'refs/notes/ai-remote/*', 'refs/remotes/*/notes/byline'])
      assert.ok(NOTE_REFS.includes(ref), ref);
  });

  it('keep traces in files of any folder', () => {
    assert.match('.agent-trace/traces.jsonl', TRACE_FILES);
    assert.match('packages/.agent-trace/traces.jsonl', TRACE_FILES);
    assert.doesNotMatch('my.agent-trace/traces.jsonl', TRACE_FILES);
  });
});
