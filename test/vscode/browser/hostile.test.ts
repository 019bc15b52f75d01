import { strict as assert } from 'node:assert';
import { PLANTS } from '../../long/hostile/plants';
import { fingerprint, HostileGround } from '../../long/hostile/repository';
import { startWorkbench, type Window } from '../host';
import { poll } from '../host/poll';
import { reportByCommandLine } from '../sample';
import { HOST, open, openChanges, openReport, showDashboard, showSidebar, VSIX, workbench } from './setup';
import { percent } from './words';

/** The editor's own git would set the canary free where it is trusted: this is about us. */
const withoutGit = (program: string) => ({
  '.vscode/settings.json': JSON.stringify({ 'git.enabled': false, 'git.path': program }),
});

describe('a hostile repository in the editor', () => {
  let ground: HostileGround;
  before(() => {
    ground = new HostileGround();
  });
  after(() => ground.dispose());

  /** What a user does with a repository: looks at the number, at the dashboard, at a commit, and asks for a report. */
  async function useAll(window: Window, trust: boolean): Promise<void> {
    const { share } = reportByCommandLine(ground.clean.dir);
    await showSidebar(window);
    if (!trust)
      await window.page.getByRole('button', { name: 'Analyze Anyway', exact: true }).first().click();
    const overview = await window.webview({ has: '.overview .headline-number' });
    await overview.getByText(percent(share.low), { exact: true }).first().waitFor();
    const page = await showDashboard(window);
    await page.getByRole('slider').focus();
    await window.page.keyboard.press('End');
    await window.page.keyboard.press('Enter');
    await openChanges(window, page);
    await window.runCommand('Writes Itself: Report for Repository');
    await poll('the report', async () => {
      const text = await openReport(window);
      return text.includes('did AI write?') || undefined;
    });
  }

  for (const trust of [true, false])
    it(`runs and changes nothing ${trust ? 'where it is trusted' : 'in Restricted Mode'}`, async () => {
      const plants = PLANTS.filter(({ name }) => name !== 'settings of the editor');
      const hostile = ground.plant([...plants, { name: 'no git', files: withoutGit }]);
      const own = trust ? null : startWorkbench({ host: HOST, extensions: [VSIX], trust });
      try {
        const before = fingerprint(hostile);
        const window = await open({ open: hostile }, own ?? workbench());
        assert.equal(await window.host(vscode => vscode.workspace.isTrusted), trust);
        await useAll(window, trust);
        assert.equal(ground.heard(), null);
        assert.equal(fingerprint(hostile), before);
        await window.close();
      } finally {
        await (await own)?.stop();
      }
    });
});
