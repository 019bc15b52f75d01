import { strict as assert } from 'node:assert';
import { CLASSES } from '../../../../src/core/model';
import { sharesOf } from '../../../../src/core/report';
import { countedIn, ownVerdict } from '../../../../src/webview/models/counted-in';
import { counts } from '../../../support/page-sample';

describe('the shares that a commit counts in', () => {
  const users = { person: 'Ada', commit: 'a'.repeat(40), days: 3 };

  for (const name of CLASSES)
    for (const byUser of name === 'unknown' ? [false, true] : [false])
      it(`are those that its lines are added to: ${name}${byUser ? ', by an AI user' : ''}`, () => {
        const declares = ['agent', 'pair', 'assist'].includes(name);
        const lines = counts({ [name]: 10, users: byUser ? 10 : 0 });
        const { low, users: middle, high } = sharesOf(lines);
        const counted = countedIn({ class: name, users: declares || byUser ? users : null });
        assert.deepEqual(
          [counted.has('low'), counted.has('users'), counted.has('high')],
          [low, middle, high].map(share => share === 1),
        );
      });

  it('are those of the line that led there, where a tool or a session tells of it', () => {
    const line = (basis: string, name = 'agent') => ({ class: name, basis, agent: null });
    for (const basis of ['record', 'session'])
      assert.deepEqual(ownVerdict({ line: line(basis), class: 'agent' }), line(basis));
    assert.equal(ownVerdict({ line: line('commit'), class: 'agent' }), null);
    assert.deepEqual(ownVerdict({ line: line('squash'), class: 'pair' }), line('squash'));
    assert.equal(ownVerdict({ line: null, class: 'pair' }), null);
  });

  it('are none that is known for a class that is not', () => {
    assert.deepEqual([...countedIn({ class: 'robot', users: null })], []);
  });
});
