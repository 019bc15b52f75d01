import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOn, MachineConsent, NO_CONSENT } from '../../../src/vscode/machine-consent';

const AGREED = { agreed: { 'claude-code': ['/home/me/.claude/projects'] }, asked: ['/home/me/.codex'] };

describe('the consent that is kept on a machine', () => {
  let top = '';
  let folder = '';
  let consent: MachineConsent;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'consent-'));
    folder = join(top, 'sessions');
    consent = new MachineConsent(folder);
  });
  afterEach(() => rmSync(top, { recursive: true }));

  it('is none at first, and makes no file', () => {
    assert.deepEqual(consent.read(), NO_CONSENT);
    assert.equal(isOn(consent.read()), false);
    assert.equal(existsSync(folder), false);
  });

  it('is the same for the next window', () => {
    consent.write(AGREED);
    assert.deepEqual(new MachineConsent(folder).read(), { version: 1, ...AGREED });
    assert.equal(isOn(consent.read()), true);
    assert.deepEqual(readdirSync(folder), ['consent.json']);
    if (process.platform !== 'win32') assert.equal(statSync(folder).mode & 0o077, 0);
  });

  it('is forgotten with all that lies beside it', () => {
    consent.write(AGREED);
    writeFileSync(join(folder, 'kept'), 'of sessions');
    consent.forget();
    assert.equal(existsSync(folder), false);
    assert.deepEqual(consent.read(), NO_CONSENT);
    consent.forget();
  });

  for (const [name, text] of [
    ['is cut', '{"version":1,"agreed":{"claude-code":["/ho'],
    ['is of another version', '{"version":2,"agreed":{"codex":["/x"]},"asked":[]}'],
    ['says something else', '{"version":1,"agreed":true,"asked":[]}'],
    ['says no folders', '{"version":1,"agreed":{"codex":[7]},"asked":[]}'],
  ] as const)
    it(`is none where the file ${name}`, () => {
      consent.write(AGREED);
      writeFileSync(join(folder, 'consent.json'), text);
      assert.deepEqual(consent.read(), NO_CONSENT);
    });

  it('is none where no folder is agreed to', () => {
    assert.equal(isOn({ agreed: { codex: [] }, asked: ['/x'] }), false);
  });
});
