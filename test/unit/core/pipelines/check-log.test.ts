import { strict as assert } from 'node:assert';
import { checkLog } from '../../../../src/core/pipelines';
import { brokenPolicy, HOSTILE, heldLimits, outcome } from '../../../support/check-outcomes';

/** What the runner of GitHub Actions takes for a command: by its own rules, of a whole line. */
function commandsIn(log: string): string[] {
  return log.split(/\r\n|\r|\n/).filter(line => /^\s*::/.test(line) || line.includes('##['));
}

/** As the runner reads what stands behind the second pair of colons. */
function decoded(command: string): string {
  const data = /^::[^:]*::(.*)$/.exec(command)?.[1] ?? assert.fail(command);
  return data.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
}

describe('the log of a check', () => {
  it('is a sentence, a line for each commit that is named, and what must be said beside it', () => {
    const log = checkLog(outcome(heldLimits(), brokenPolicy(2, 'Fix the login')), { github: false });
    const [limits, policy, first, second, ...notes] = log.trimEnd().split('\n');
    assert.match(limits!, /^The limits hold: 8 living lines at /);
    assert.match(policy!, /^2 commits break the policy mesa \(2 commits of a\.\.b; 2 declare AI\)\.$/);
    assert.match(
      first!,
      /^ {2}0{12} of 2026-02-01 "Fix the login" declares AI without "Assisted-by: NAME" or /,
    );
    assert.match(second!, /^ {2}1{12} /);
    assert.ok(notes.length > 0 && notes.every(line => line.startsWith('note: ')));
    assert.deepEqual(commandsIn(log), []);
  });

  it('names no more than 50 commits and counts the others', () => {
    const log = checkLog(outcome(null, brokenPolicy(60, 'x', 200)), { github: false });
    assert.equal(log.split('\n').filter(line => /^ {2}[0-9a-f]{12} /.test(line)).length, 50);
    assert.match(log, /^ {2}and 150 more$/m);
  });

  it('shows at the run what GitHub shows of one step, and the rest as lines', () => {
    const log = checkLog(outcome(null, brokenPolicy(12, 'x')), { github: true });
    const commands = commandsIn(log);
    assert.equal(commands.length, 10);
    for (const command of commands) assert.match(command, /^::error title=AI policy mesa::/);
    assert.equal(log.split('\n').filter(line => /^ {2}[0-9a-f]{12} /.test(line)).length, 3);
  });

  it('tells of what is only asked for as warnings', () => {
    const policy = brokenPolicy(1, 'x', 1, 'should');
    assert.match(
      checkLog(outcome(null, policy), { github: true }),
      /^::warning title=AI policy mesa::0{12} /m,
    );
    assert.match(checkLog(outcome(null, policy), { github: false }), /^ {2}\(asked for\) 0{12} /m);
  });

  for (const hostile of HOSTILE)
    it(`gives the runner no order of a message that says ${JSON.stringify(hostile)}`, () => {
      const policy = brokenPolicy(12, hostile, 12, 'must', hostile);
      for (const line of commandsIn(checkLog(outcome(null, policy), { github: true })))
        assert.match(line, /^::error title=AI policy mesa::(?:12 commits|[0-9a-f]{12} of 2026-02-01 ")/);
      assert.deepEqual(commandsIn(checkLog(outcome(null, policy), { github: false })), []);
    });

  it('writes signs that the runner reads as ends so that it reads them back', () => {
    const log = checkLog(outcome(null, brokenPolicy(1, '100%0A%25 of it: a, b')), { github: true });
    const [, command = ''] = commandsIn(log);
    assert.ok(command.includes('100%250A%2525 of it: a, b'), command);
    assert.ok(decoded(command).includes('"100%0A%25 of it: a, b"'), decoded(command));
  });

  it('escapes a title, whose ends are colons and commas', () => {
    const policy = brokenPolicy(1, 'x');
    const named = { ...policy, verdict: { ...policy.verdict, policy: 'a,b::c%' } };
    assert.match(
      checkLog(outcome(null, named), { github: true }),
      /^::error title=AI policy a%2Cb%3A%3Ac%25::/,
    );
  });
});
