import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { entireFolder, entireRef, readEntireSession } from '../../../../../src/core/records';
import { bent } from '../../../../support/sound-record';

const COUNTS = { agent_lines: 90, human_added: 5, human_modified: 1, human_removed: 4, total_committed: 96 };
const SESSION = { checkpoint_id: '0a1b2c3d4e5f', agent: 'Claude Code', initial_attribution: COUNTS };

function read(value: unknown) {
  return readEntireSession(Buffer.from(JSON.stringify(value)));
}

describe('a session that Entire keeps', () => {
  it('counts lines, and says not which', () =>
    assert.deepEqual(read(SESSION), {
      recorder: 'entire',
      agentLines: 90,
      humanLines: 6,
      total: 96,
      agent: 'Claude Code',
    }));

  it('names no agent where it says that there was one', () =>
    assert.equal(read({ ...SESSION, agent: 'Agent' })?.agent, null));

  it('says nothing where it counts nothing', () => {
    assert.equal(read({ ...SESSION, initial_attribution: undefined }), null);
    assert.equal(read({ ...SESSION, initial_attribution: { ...COUNTS, agent_lines: -1 } }), null);
  });

  it('says nothing where its lines are nobody’s', () => {
    const counts = { ...COUNTS, agent_lines: 0, human_added: 0, human_modified: 0 };
    assert.equal(read({ ...SESSION, initial_attribution: counts }), null);
  });

  it('never throws', () =>
    fc.assert(fc.property(bent(JSON.stringify(SESSION)), text => void readEntireSession(Buffer.from(text)))));
});

describe('a checkpoint of Entire', () => {
  const ulid = '01JZ0123456789ABCDEFGHJKMN';
  it('lies in a folder of the branch, or under a ref of its own', () => {
    assert.equal(entireFolder('0a1b2c3d4e5f'), '0a/1b2c3d4e5f');
    assert.equal(entireRef(ulid), `refs/entire/checkpoints/MN/${ulid}`);
  });
  it('is none with an id of another form', () => {
    assert.deepEqual(
      [entireFolder(ulid), entireRef('0a1b2c3d4e5f'), entireFolder('../../../../')],
      [null, null, null],
    );
  });
});
