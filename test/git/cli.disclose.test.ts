import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '../../src/core/disclosure';
import type { Report } from '../../src/core/report';
import { build, cli } from '../support/command-line';
import { Sample } from '../support/command-line-sample';

describe('disclose', () => {
  let sample: Sample;
  let made = '';
  before(() => {
    build();
    sample = new Sample();
    made = saved(sample.run('report').stdout, 'report.json');
  });
  after(() => sample.dispose());

  const saved = (content: string, name = 'disclosure') => {
    const file = join(sample.folder, name);
    writeFileSync(file, content);
    return file;
  };
  const disclosed = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = sample.run('disclose', ...args);
    assert.deepEqual([status, stderr], [0, ''], stderr);
    return stdout;
  };
  const verified = (content: string) => cli(['verify', saved(content), sample.repo.dir]);
  const EQUAL = { status: 0, stdout: 'equal\n', stderr: '' };

  it('gives the same bytes from the repository and from its report, and they hold', () => {
    const text = disclosed('--for', 'readme');
    assert.equal(disclosed('--for', 'readme', '--report', made), text);
    assert.deepEqual(verified(`# Sample\n\n${text}\nmore\n`), EQUAL);
    const { status, stdout } = verified(`# Sample\n\n${text.replace(/at least [\d.]+%/, 'at least 1.0%')}`);
    assert.equal(status, 1);
    assert.match(stdout, /^different at line 3: the disclosure says ".*at least 1\.0%/);
  });

  it('is made in every form', () => {
    for (const { id } of FORMS)
      assert.ok(disclosed('--for', id, '--report', made).includes(sample.second), id);
  });

  it('is not made from a report that contradicts itself', () => {
    const report = JSON.parse(readFileSync(made, 'utf8')) as Report;
    const wrong = { ...report, living: { ...report.living, pair: report.living.pair + 1 } };
    const refused = sample.run('disclose', '--for', 'readme', '--report', saved(JSON.stringify(wrong)));
    assert.deepEqual([refused.status, refused.stdout], [2, '']);
    assert.match(
      refused.stderr,
      /does not agree with itself, so nothing is made from it: living: the classes/,
    );
  });

  it('tells of a range between revisions or days, which holds as well', () => {
    const text = disclosed('--for', 'in-toto', '--range', `${sample.first}..v1.0`);
    assert.match(text, /lines of .* that came between [0-9a-f]{40} and v1\.0 are declared/);
    assert.deepEqual(verified(text), EQUAL);
    const days = disclosed('--for', 'release-notes', '--range', '1990-01-01..v1.0');
    assert.match(days, /lines of .* at v1\.0, at least/);
    assert.deepEqual(verified(days), EQUAL);
  });

  it('is written to a file, at any revision and by any rule', () => {
    const file = join(sample.folder, 'out.md');
    assert.equal(disclosed('--for', 'joss', '--rev', sample.first, '--rule', 'messages', '--out', file), '');
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(sample.first) && text.includes('"id":"messages"'));
    assert.deepEqual(verified(text), EQUAL);
  });

  it('says what is wrong', () => {
    const said = (...args: readonly string[]) => {
      const { status, stdout, stderr } = sample.run('disclose', ...args);
      assert.deepEqual([status, stdout], [2, ''], stderr);
      return stderr;
    };
    assert.match(said(), /needs --for: readme, release-notes, .*, in-toto/);
    assert.match(said('--for', 'poem'), /--for takes readme, .* or in-toto, not "poem"/);
    assert.match(
      said('--for', 'joss', '--range', 'a..b'),
      /--range goes with --for release-notes and in-toto alone/,
    );
    assert.match(
      said('--for', 'readme', '--report', 'r.json', '--rev', 'HEAD'),
      /--report goes with neither/,
    );
    assert.match(said('--for', 'readme', '--report', 'none.json'), /cannot be read: ENOENT/);
    assert.match(
      said('--for', 'in-toto', '--range', 'a..b', '--rev', 'HEAD'),
      /--rev does not go with --range/,
    );
    assert.match(said('--for', 'readme', '--report', saved('[]')), /not a report/);
  });

  it('is told of in the help with all that it can be for', () => {
    const { stdout } = sample.run('help', 'disclose');
    for (const { id, description } of FORMS)
      assert.ok(stdout.includes(`${id} `) && stdout.includes(description), id);
  });
});
