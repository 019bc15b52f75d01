import { strict as assert } from 'node:assert';
import { textsOf } from '../support/languages';
import { sampleOrganisation } from '../support/organisation-sample';
import { organisationScene, tenRepositories } from '../support/organisation-scene';
import { inBrowser } from './harness/browser';
import { sends, violationsIn } from './harness/checks';
import { THEMES, type ThemeName } from './harness/themes';

const MAKING = { kind: 'making', name: 'web', done: 1, of: 4, share: 0.5 } as const;

describe('the page of all repositories, in a browser', () => {
  const open = inBrowser(tenRepositories());
  const organisation = { name: 'organisation' } as const;

  for (const theme of Object.keys(THEMES) as ThemeName[])
    it(`is usable by everyone: ${theme}`, async () => {
      const { page, complaints } = await open({ ...organisation, theme });
      for (const summary of await page.locator('summary').all()) await summary.click();
      assert.deepEqual(await violationsIn(page), []);
      assert.deepEqual(complaints, []);
    });

  for (const [what, scene] of [
    ['nothing is there', organisationScene({ members: [], failures: [] }, ['api', 'web'])],
    [
      'reports are looked for',
      organisationScene({ members: [], failures: [] }, ['api'], { kind: 'looking' }),
    ],
    ['reports are made', organisationScene(undefined, ['api', 'web'], MAKING)],
  ] as const)
    it(`is usable where ${what}`, async () => {
      const { page, complaints } = await open({ ...organisation, scene, width: 320 });
      assert.deepEqual(await violationsIn(page), []);
      assert.deepEqual(complaints, []);
    });

  for (const width of [320, 700, 1100, 1440])
    for (const locale of ['en', 'de'] as const)
      it(`never scrolls sideways at ${width} px, ${locale}`, async () => {
        const l10n = locale === 'de' ? textsOf('de') : {};
        const { page } = await open({
          ...organisation,
          scene: { ...tenRepositories(), locale, l10n },
          width,
        });
        for (const summary of await page.locator('summary').all()) await summary.click();
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      });

  it('shows the sums, a picture of each, what failed, and what is in no figure', async () => {
    const { page } = await open({ ...organisation, scene: organisationScene(undefined, ['api']) });
    const { share, living, members } = sampleOrganisation();
    assert.equal(await page.locator('.headline-number').innerText(), `${(share.low! * 100).toFixed(1)}%`);
    await page.getByText(`of ${living.counted} living lines are declared AI`).waitFor();
    assert.equal(await page.locator('.card').count(), members.length);
    assert.equal(await page.locator('.card svg').count(), members.filter(({ isTold }) => isTold).length);
    await page.getByText('Nobody knows who wrote their 20 lines').waitFor();
    await page.getByText('An object is damaged.').waitFor();
    await page.getByText('Without a report, and in no figure: api').waitFor();
  });

  it('asks for reports only when the reader does, and to stop', async () => {
    const { page, sent } = await open({
      ...organisation,
      scene: organisationScene(undefined, ['api', 'web']),
    });
    await page.getByRole('button', { name: 'Analyze These 2 Repositories' }).waitFor();
    assert.deepEqual(sent, [{ type: 'ready' }]);
    await page.getByRole('button', { name: 'Analyze These 2 Repositories' }).click();
    await sends(sent, { type: 'gather', what: 'make' });
    const busy = await open({ ...organisation, scene: organisationScene(undefined, ['api'], MAKING) });
    assert.equal(await busy.page.getByRole('progressbar').getAttribute('aria-valuenow'), '37');
    await busy.page.getByRole('button', { name: 'Cancel' }).click();
    await sends(busy.sent, { type: 'gather', what: 'stop' });
  });

  it('is sorted and opened by keyboard, and stays sorted over a reload', async () => {
    const { page, sent } = await open({ ...organisation, scene: organisationScene() });
    const names = () =>
      page.locator('.card-name button').evaluateAll(all => all.map(one => one.firstChild?.textContent));
    await page.locator('.card').first().waitFor();
    assert.deepEqual(await names(), ['old', 'late', 'quiet', 'cut']);
    await page.getByRole('radio', { name: 'Lines', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await names(), ['late', 'quiet', 'old', 'cut']);
    await page.reload();
    await page.locator('.card').first().waitFor();
    assert.deepEqual(await names(), ['late', 'quiet', 'old', 'cut']);
    await page.locator('.card-name button').first().focus();
    await page.keyboard.press('Enter');
    await sends(sent, { type: 'showMember', id: 'late-00000000' });
  });

  it('is reached from the overview where several repositories are open', async () => {
    const scene = { report: null, commits: [] };
    const { page, sent } = await open({ name: 'overview', scene, width: 320 });
    await page.getByRole('button', { name: 'Show All Repositories' }).click();
    await sends(sent, { type: 'showOrganisation' });
  });

  it('shows hostile text as text', async () => {
    const text = '<img src=x onerror=alert(1)>\u202e';
    const scene = organisationScene();
    const [gathering, told] = scene.comparison;
    if (told?.type !== 'organisation') throw new Error('nothing is told');
    const members = told.members.map(member => ({
      ...member,
      ...{ name: text, path: text },
      agents: member.agents.map(agent => ({ ...agent, agent: text })),
      milestones: member.milestones.map(milestone => ({
        ...milestone,
        id: 'custom:x',
        kind: 'custom' as const,
        title: text,
      })),
    }));
    const { page } = await open({
      ...organisation,
      scene: {
        ...scene,
        comparison: [gathering!, { ...told, members, missing: [{ id: text, name: text }] }],
      },
    });
    await page.locator('.card').first().waitFor();
    assert.equal(await page.locator('#root img').count(), 0);
    assert.doesNotMatch(await page.locator('main').innerText(), /\u202e/);
  });
});
