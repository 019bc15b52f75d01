import { strict as assert } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import type { Filter } from '../../src/protocol';
import { groupAgents } from '../../src/webview/models/agent-groups';
import { SAMPLE, SAMPLE_COMMITS } from '../support/page-sample';
import { inBrowser } from './harness/browser';
import { sends } from './harness/checks';

describe('the first screen of the dashboard', () => {
  const open = inBrowser({ report: SAMPLE, commits: SAMPLE_COMMITS });

  it('are shown as a link says, and give a link to what is seen', async () => {
    const { page, sent, say } = await open();
    await page.locator('.wi-chart').waitFor();
    const view = { filter: { kind: 'role', value: 'test' }, tableShown: true, trend: 'nonsense' };
    await say({ type: 'view', repository: 'r1', view });
    await page.locator('.chip').filter({ hasText: 'Role: Tests' }).waitFor();
    assert.equal(await page.locator('.wi-table').count(), 1);
    await page.getByRole('button', { name: 'link', exact: true }).click();
    const link = sent.find(message => message.type === 'copyLink');
    assert.deepEqual(link?.view.filter, view.filter);
    await say({ type: 'view', repository: 'another', view: {} });
    await page.locator('.chip').click();
    assert.equal(await page.locator('.chip').count(), 0);
  });

  it('copy the number as a sentence and as a badge, and the card as a picture', async () => {
    const { page, sent } = await open();
    const copied = () => sent.flatMap(message => (message.type === 'copy' ? [message.text] : []));
    await page.getByRole('button', { name: 'sentence', exact: true }).click();
    await page.getByRole('button', { name: 'badge', exact: true }).click();
    const said = page.locator('.copying [role=status]');
    await said.getByText('Copied').waitFor();
    const [sentence, badge] = copied();
    const number = await page.locator('.headline-number').textContent();
    assert.ok(sentence?.startsWith(`**${number}** of `), sentence);
    assert.match(
      sentence!,
      new RegExp(`${SAMPLE.repository.head.slice(0, 12)}.*${SAMPLE.rule.hash.slice(0, 12)}`),
    );
    assert.match(badge!, /^!\[AI-written: .*\]\(https:\/\/img\.shields\.io\/badge\/[^ ()]*\)$/);
    await page.getByRole('button', { name: 'image', exact: true }).click();
    await said.getByText(/^(Copied|Choose where to save it)$/).waitFor();
    // A browser that keeps pages off its clipboard leaves the picture to be saved.
    const saved = sent.find(message => message.type === 'save');
    assert.equal(saved?.format, (await said.textContent()) === 'Copied' ? undefined : 'png');
  });

  it('switch layers by the legend and tell at the cursor', async () => {
    const { page } = await open();
    const band = page.locator('.wi-band');
    await band.waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /^With AI users/, pressed: true }).click();
    await band.waitFor({ state: 'detached' });
    await page.locator('.wi-surface').hover();
    await page.locator('.wi-tooltip').getByText('Living lines').waitFor();
    await page.locator('.wi-mark').first().hover();
    await page
      .locator('.wi-tooltip')
      .getByText(/declares AI|reached|First/)
      .first()
      .waitFor();
  });

  it('are narrowed to what is clicked on, and to all again by the chip', async () => {
    const { page, sent } = await open();
    const narrowed = async (chip: string, kind: string, value: string | null) => {
      await page.locator('.chip').filter({ hasText: chip }).waitFor();
      const filter = { kind, value } as Filter;
      await sends(sent, message => message.type === 'commits' && isDeepStrictEqual(message.filter, filter));
      await sends(sent, message => message.type === 'folder' && isDeepStrictEqual(message.filter, filter));
      const part = chip.slice(chip.indexOf(': ') + 2);
      await page.getByRole('slider', { name: part }).waitFor();
    };
    const { agent } = groupAgents(SAMPLE)[0]!;
    await page.locator('.section-agents .filter-button').first().click();
    await narrowed('Agent: ', 'agent', agent);
    await page.locator('.section-agents .fold').first().click();
    await page.locator('.model-row .filter-button').last().click();
    await page.locator('.chip').filter({ hasText: 'Model: ' }).waitFor();
    await sends(sent, message => message.type === 'folder' && message.filter?.kind === 'model');
    await page.locator('.section-roles').getByRole('button', { name: 'Tests', exact: true }).click();
    await narrowed('Role: Tests', 'role', 'test');
    const language = SAMPLE.series.languages.find(known => known.language !== null)!.language!;
    await page.locator('.section-languages').getByRole('button', { name: language, exact: true }).click();
    await narrowed(`Language: ${language}`, 'language', language);
    const bar = page.locator('.clickable .bar-users');
    const { width } = (await bar.boundingBox())!;
    await bar.click({ position: { x: width - 4, y: 5 } });
    await narrowed('Class: AI users, not declared', 'class', 'users');
    await page.getByRole('button', { name: 'Declared', exact: true }).click();
    await narrowed('Class: Declared', 'class', 'declared');
    await page.locator('.chip').click();
    assert.equal(await page.locator('.chip').count(), 0);
    await page
      .getByRole('button', { name: /^Living lines reached/ })
      .first()
      .click();
    await page.locator('.chip').filter({ hasText: 'Commits' }).waitFor();
    await page.locator('.wi-marked').waitFor();
    await page.locator('.chip').click();
    await page.locator('.wi-marked').waitFor({ state: 'detached' });
  });
});
