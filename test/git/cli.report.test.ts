import { strict as assert } from 'node:assert';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { exportReport, FORMATS } from '../../src/core/export';
import { type Report, reportSchema } from '../../src/core/report';
import { build, cli, TERMINAL } from '../support/command-line';
import { Sample } from '../support/command-line-sample';
import { TestRepo } from '../support/repo';

describe('report', () => {
  let sample: Sample;
  before(() => {
    build();
    sample = new Sample();
  });
  after(() => sample.dispose());

  it('prints JSON that fits the schema, and nothing else', () => {
    const { status, stdout, stderr } = sample.run('report');
    assert.deepEqual([status, stderr], [0, '']);
    const report = reportSchema.parse(JSON.parse(stdout));
    assert.deepEqual(report.share, { low: 4 / 9, users: 4 / 9, high: 1, estimate: null });
    assert.equal(sample.run('report', '--cache', 'none').stdout, stdout);
  });

  it('prints Markdown', () => {
    assert.match(
      sample.run('report', '--format', 'markdown').stdout,
      /^# How much of .*\?\n\n\*\*44\.4% of 9 living/,
    );
  });

  it('prints text for people where they look at a terminal, unless a format or a file is named', () => {
    const at = (...args: string[]) =>
      cli(['report', sample.repo.dir, ...args], { env: { NODE_OPTIONS: TERMINAL } });
    const { status, stdout } = at();
    assert.equal(status, 0);
    assert.match(stdout, /^How much of .*\?\n═+\n\n44\.4% of 9 living lines are declared AI/);
    assert.match(stdout, /^ {2}class +living lines +share +added lines +commits$/m);
    assert.equal(at('--format', 'json').stdout, sample.run('report').stdout);
    const file = join(sample.folder, 'report.json');
    assert.equal(at('--out', file).stdout, '');
    assert.equal(readFileSync(file, 'utf8'), sample.run('report').stdout);
    rmSync(file);
  });

  it('prints every format there is, from the report that it prints as JSON', () => {
    const report = JSON.parse(sample.run('report').stdout) as Report;
    for (const { id, fileSuffix } of FORMATS) {
      const { status, stdout, stderr } = sample.run('report', '--format', id);
      assert.deepEqual([status, stderr], [0, ''], id);
      assert.equal(stdout, exportReport(report, id), id);
      const file = join(sample.folder, `out${fileSuffix}`);
      assert.equal(sample.run('report', '--format', id, '--out', file).status, 0);
      assert.equal(readFileSync(file, 'utf8'), stdout, id);
      rmSync(file);
    }
  });

  it('draws the cards as pixels: the size of a card, on its ground, and each number its own picture', () => {
    const pixelsOf = (...args: string[]) => {
      const file = join(sample.folder, 'card.png');
      const { status, stderr } = sample.run('report', ...args, '--out', file);
      assert.deepEqual([status, stderr], [0, '']);
      const image = readFileSync(file);
      rmSync(file);
      assert.equal(image.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
      assert.deepEqual([image.readUInt32BE(16), image.readUInt32BE(20)], [1200, 630]);
      return image;
    };
    const light = pixelsOf('--format', 'png');
    assert.ok(light.equals(pixelsOf('--format', 'png')));
    assert.ok(!light.equals(pixelsOf('--format', 'png-dark')));
    assert.ok(!light.equals(pixelsOf('--format', 'png', '--rev', 'HEAD~1')));
  });

  it('does not throw pixels at a terminal', () => {
    const { status, stdout, stderr } = cli(['report', sample.repo.dir, '--format', 'png'], {
      env: { NODE_OPTIONS: TERMINAL },
    });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /name a file with --out/);
  });

  it('looks at the revision it is given: a branch, a tag, an abbreviation, an expression', () => {
    const head = (revision: string) =>
      (JSON.parse(sample.run('report', '--rev', revision).stdout) as Report).repository.head;
    assert.equal(head('side'), sample.outside);
    assert.equal(head('v1.0'), sample.second);
    assert.equal(head(sample.first.slice(0, 8)), sample.first);
    assert.equal(head('HEAD~1'), sample.first);
  });

  it('writes to a file as a whole, and leaves no other', () => {
    const file = join(sample.folder, 'report.json');
    writeFileSync(file, 'old');
    const { status, stdout } = sample.run('report', '--out', file);
    assert.deepEqual([status, stdout], [0, '']);
    assert.equal(readFileSync(file, 'utf8'), sample.run('report').stdout);
    assert.deepEqual(readdirSync(sample.folder), ['report.json']);
  });

  it('writes through a link, and to what is no file without replacing it', () => {
    const [link, target] = [join(sample.folder, 'link.json'), join(sample.folder, 'target.json')];
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    sample.run('report', '--out', link);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(target, 'utf8'), sample.run('report').stdout);
    // As root, a rename would put a file in its place for everybody.
    assert.equal(sample.run('report', '--out', '/dev/null').status, 0);
    assert.ok(lstatSync('/dev/null').isCharacterDevice());
  });

  it('leaves nothing half done where it may not write', function () {
    if (process.getuid?.() === 0) this.skip(); // root may write everywhere
    chmodSync(sample.folder, 0o555);
    assert.equal(sample.run('report', '--out', join(sample.folder, 'no.json')).status, 2);
    chmodSync(sample.folder, 0o755);
    assert.ok(!existsSync(join(sample.folder, 'no.json')));
  });

  it('tells problems on standard error, harmless, unless it is quiet', () => {
    const other = new TestRepo();
    try {
      other.write('.writes-itself.json', '{"\\u001b[2Jx\\u202e": 1}').commit();
      const loud = cli(['report', other.dir]);
      assert.match(
        loud.stderr,
        /^note: \.writes-itself\.json was ignored: [^\n]+\(1\): \.writes-itself\.json\n$/,
      );
      assert.doesNotMatch(loud.stderr.trimEnd(), /[\p{Cc}\p{Cf}]/u);
      const quiet = cli(['report', other.dir, '--quiet']);
      assert.deepEqual([quiet.stderr, quiet.stdout, quiet.status], ['', loud.stdout, 0]);
    } finally {
      other.dispose();
    }
  });
});
