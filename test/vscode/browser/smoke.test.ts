import { strict as assert } from 'node:assert';
import { hostPlaces } from '../../../.ci/host-places.mjs';
import { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { HOST, open } from './setup';

describe('the workbench', () => {
  const repository = new TestRepo();
  let window: Window;

  before(async () => {
    repository.write('a.txt', 'one\n').commit({ message: 'start' });
    repository.git('reset', '--hard');
    window = await open({ open: repository.dir });
  });

  after(async () => {
    await window?.close();
    repository.dispose();
  });

  it('is the version that this run is about @both', async () => {
    assert.equal(await window.host(vscode => vscode.version), hostPlaces(HOST).vscode);
  });

  it('starts our extension, whose commands are in the palette @both', async () => {
    const isActive = () =>
      window.host(vscode => vscode.extensions.getExtension('writes-itself.writes-itself')?.isActive);
    await poll('our extension to start', async () => (await isActive()) || undefined);
    await window.runCommand('Writes Itself: Report for Repository');
  });

  it('reaches the extension host again after a reload', async () => {
    const before = await window.host(() => process.pid);
    await window.reload();
    assert.notEqual(await window.host(() => process.pid), before);
  });

  it('tells two windows on one folder apart', async () => {
    const other = await open({ open: repository.dir, locale: 'de' });
    assert.equal(await other.host(vscode => vscode.env.language), 'de');
    assert.equal(await window.host(vscode => vscode.env.language), 'en');
    await other.close();
  });
});
