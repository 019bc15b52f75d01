import { strict as assert } from 'node:assert';
import { ordered } from '../../../../src/webview/models/member-order';
import { memberOf, sampleOrganisation } from '../../../support/organisation-sample';

describe('the order of repositories', () => {
  it('is by lines, or by share with those of no share last', () => {
    const { members } = sampleOrganisation();
    const names = (by: 'size' | 'share') => ordered(members, by).map(({ name }) => name);
    assert.deepEqual(names('size'), ['old', 'late', 'quiet', 'cut']);
    assert.deepEqual(names('share'), ['late', 'quiet', 'old', 'cut']);
  });

  it('is of equal shares by lines, then by id', () => {
    const members = [memberOf('b', 5, [0]), memberOf('a', 5, [0]), memberOf('large', 5, [0, 1])];
    const { members: all } = sampleOrganisation({ members, people: [], failures: [] });
    assert.deepEqual(
      ordered(all, 'share').map(({ name }) => name),
      ['large', 'a', 'b'],
    );
  });
});
