import { strict as assert } from 'node:assert';
import { DEFAULT_ERA_START, loadCatalogue } from '../../src/core/evidence';
import { EVIDENCE_PLACES, UNNAMED_AGENT } from '../../src/core/model';
import { identify } from '../../src/core/rule/identity';
import { LANGUAGES, textsOf } from '../support/languages';
import { HEARD, MACHINES } from '../support/machine-sample';
import { SAMPLE, SAMPLE_COMMITS } from '../support/page-sample';
import type { Scene } from './harness/answers';
import { inBrowser } from './harness/browser';
import type { OpenPage } from './harness/page';

const [first, ...others] = SAMPLE_COMMITS;

/** With all that the core says in English. */
const SCENE: Scene = {
  report: {
    ...HEARD,
    rule: {
      ...SAMPLE.rule,
      summary: [...identify('default', loadCatalogue(), DEFAULT_ERA_START, {}).summary],
    },
    agents: [{ agent: UNNAMED_AGENT, model: null, living: 900, added: 900, commits: 9 }, ...SAMPLE.agents],
    problems: [
      {
        code: 'override-ignored',
        message: '.writes-itself.json was ignored: it is not JSON',
        count: 1,
        examples: [],
      },
      ...SAMPLE.problems,
    ],
  },
  commits: [
    {
      ...first!,
      agents: [{ agent: UNNAMED_AGENT, model: null }],
      evidence: EVIDENCE_PLACES.map(where => ({ sign: 'own', where, text: 'x' })),
    },
    ...others,
  ],
  machine: MACHINES.on,
};

/** What a page says: in text, in tooltips and to those who hear it. */
const SAID = `(() => {
  const said = [];
  const walker = document.createTreeWalker(document.getElementById('root'), NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
    else for (const name of ['title', 'aria-label', 'aria-valuetext', 'placeholder']) said.push(node.getAttribute?.(name) ?? '');
  }
  return [...new Set(said.map(text => text.trim()).filter(text => text !== ''))];
})()`;

/** Whether a text is the English of one that the language says in other words, whatever fills its places. */
function englishIn(texts: Readonly<Record<string, string>>): (text: string) => boolean {
  const different = Object.keys(texts).filter(key => texts[key] !== key);
  const filled = different.filter(key => /\{\d\}/.test(key) && key.replace(/\{\d\}|\W/g, '').length > 4);
  const patterns = filled.map(
    key => new RegExp(`^${key.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '[^]+')}$`),
  );
  return text => different.includes(text) || patterns.some(pattern => pattern.test(text));
}

describe('the pages in other languages', () => {
  const open = inBrowser(SCENE);

  async function openEverything({ page, say }: OpenPage): Promise<void> {
    await page.locator('.commit').first().waitFor();
    await say({ type: 'milestone', id: 'living-low-10' });
    await page.locator('.section-why').waitFor();
    await page.locator('.rule-line .text-button').first().click();
    await page.evaluate(
      "document.querySelectorAll('details').forEach(details => void (details.open = true))",
    );
    for (const fold of await page.locator('.fold').all()) await fold.click();
    await page.locator('.section-trend input[type="checkbox"]').first().check();
  }

  for (const locale of LANGUAGES.filter(language => language !== 'en')) {
    const l10n = textsOf(locale);
    const isEnglish = englishIn(l10n);
    const opening = { scene: { ...SCENE, locale, l10n } };

    it(`have no English left: dashboard, ${locale}`, async () => {
      const opened = await open(opening);
      await openEverything(opened);
      const groups = await opened.page.locator('.section-milestones input[type="radio"]').all();
      assert.ok(groups.length > 2);
      for (const group of groups) {
        await group.check();
        const said = await opened.page.evaluate<string[]>(SAID);
        assert.ok(said.length > 300, String(said.length));
        assert.deepEqual(said.filter(isEnglish), []);
      }
      assert.equal(await opened.page.locator('[lang="en"]').count(), 0);
    });

    it(`have no English left: overview, ${locale}`, async () => {
      const { page } = await open({ ...opening, name: 'overview', width: 300 });
      await page.locator('.section-agents').waitFor();
      assert.deepEqual((await page.evaluate<string[]>(SAID)).filter(isEnglish), []);
    });
  }

  it('say in English what is English', async () => {
    const opened = await open();
    await openEverything(opened);
    const isEnglish = englishIn(textsOf('de'));
    assert.ok((await opened.page.evaluate<string[]>(SAID)).filter(isEnglish).length > 100);
  });
});
