import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, cli } from '../support/command-line';
import { Sample } from '../support/command-line-sample';

describe('publish', () => {
  let sample: Sample;
  let folder = '';
  before(() => {
    build();
    sample = new Sample();
    folder = mkdtempSync(join(tmpdir(), 'test-cli-'));
  });
  after(() => {
    sample.dispose();
    rmSync(folder, { recursive: true });
  });

  const publish = (...args: readonly string[]) =>
    cli(['publish', sample.repo.dir, ...args, '--cache', 'none']);
  const read = (...names: string[]) => readFileSync(join(folder, ...names), 'utf8');

  it('writes what report and ledger print, the same bytes every time', () => {
    const { status, stdout } = publish(join(folder, 'one'), '--ledger');
    assert.deepEqual([status, stdout], [0, `7 files in ${join(folder, 'one')}\n`]);
    assert.equal(publish(join(folder, 'two'), '--ledger').status, 0);
    const names = readdirSync(join(folder, 'one'));
    for (const name of names) assert.equal(read('one', name), read('two', name), name);
    const none = ['--cache', 'none'];
    assert.equal(read('one', 'report.json'), sample.run('report', ...none).stdout);
    assert.equal(read('one', 'ledger.jsonl'), sample.run('ledger', ...none).stdout);
    assert.equal(publish(join(folder, 'one')).status, 0);
    assert.deepEqual(
      readdirSync(join(folder, 'one')),
      names.filter(name => name !== 'ledger.jsonl'),
    );
    assert.equal(cli(['verify', join(folder, 'one', 'report.json'), sample.repo.dir]).status, 0);
  });

  it('refuses the folder of git, and one that holds something else', () => {
    for (const place of [join(sample.repo.dir, '.git', 'site'), sample.repo.dir, folder]) {
      const { status, stderr } = publish(place);
      assert.equal(status, 2, stderr);
      assert.match(stderr, /name (another one|a folder)/);
    }
    assert.match(cli(['publish']).stderr, /needs the folder/);
  });
});
