import { strict as assert } from 'node:assert';
import { PeopleSeen } from '../../../../../src/core/dataset';

const commit = (person: string, month: string, name: string, merge = false) => ({
  ...{ person, month, class: name, merge },
});

describe('people of many repositories', () => {
  it('begin with their first commit anywhere, and declare AI with the first that does', async () => {
    const people = new PeopleSeen();
    const first = await people.add([
      commit('ada', '2024-03', 'unknown'),
      commit('ada', '2024-05', 'pair'),
      commit('bob', '2024-04', 'human'),
    ]);
    const second = await people.add([
      commit('ada', '2024-01', 'unknown'),
      commit('ada', '2024-02', 'assist'),
    ]);
    assert.deepEqual(first, { begun: '2024-03', ai: '2024-05' });
    assert.deepEqual(second, { begun: '2024-01', ai: '2024-02' });
    assert.deepEqual(people.people(), [
      { begun: '2024-01', ai: '2024-02' },
      { begun: '2024-04', ai: null },
    ]);
  });

  it('are no agents and no bots, but who also commits otherwise is one', async () => {
    const people = new PeopleSeen();
    const own = await people.add([
      commit('claude', '2024-01', 'agent'),
      commit('renovate', '2024-01', 'automation'),
      commit('ada', '2024-02', 'agent'),
      commit('ada', '2024-03', 'unknown'),
    ]);
    assert.deepEqual(own, { begun: '2024-01', ai: '2024-01' });
    assert.deepEqual(people.people(), [{ begun: '2024-02', ai: '2024-02' }]);
  });

  it('do not begin with merges', async () => {
    const people = new PeopleSeen();
    assert.equal(await people.add([commit('ada', '2024-01', 'unknown', true)]), null);
    assert.deepEqual(people.people(), []);
  });
});
