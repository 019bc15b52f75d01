import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseMailmap } from '../../../../src/core/evidence';
import { identity } from '../../../support/commits';

const MAILMAP = `# a comment <not@an.entry>
Ada Berg <ada@berg.dev>
<ada@berg.dev> <ada@old.dev>
Ada Berg <ada@berg.dev> <Ada@Laptop.Local>
Ada Berg <ada@berg.dev> ada <root@shared.host>
Bo Ek <bo@ek.dev> BO <root@shared.host>	# said so
Cy <cy@first.dev> <cy@twice.dev>
Cy Two <cy@twice.dev>
   Padded Name   <padded@x.dev>
No Address <>
Empty <empty@x.dev> <>
 # not a comment <indented@x.dev>
<only@brackets.dev>
broken <line
Late <late@x.dev> \r
`;

const WHO: readonly string[] = [
  'somebody <ada@berg.dev>',
  'somebody <ADA@berg.dev>',
  'old <ada@old.dev>',
  'laptop <ada@laptop.local>',
  'ada <root@shared.host>',
  'ADA <root@shared.host>',
  'bo <root@shared.host>',
  'cleo <root@shared.host>',
  'x <cy@twice.dev>',
  'x <padded@x.dev>',
  'x <indented@x.dev>',
  'x <only@brackets.dev>',
  'x <late@x.dev>',
  'Nobody Known <nobody@known.dev>',
];

describe('mailmap', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mailmap-'));
    execFileSync('git', ['init', '-q', folder]);
    writeFileSync(join(folder, '.mailmap'), MAILMAP);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('resolves as git does', () => {
    const lines = execFileSync('git', ['-C', folder, 'check-mailmap', ...WHO], { encoding: 'utf8' });
    const mailmap = parseMailmap(MAILMAP);
    const ours = WHO.map(who => mailmap.resolve(identity(who))).map(
      ({ name, email }) => `${name} <${email}>`,
    );
    assert.deepEqual(ours, lines.trimEnd().split('\n'));
  });
});
