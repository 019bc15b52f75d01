import { strict as assert } from 'node:assert';
import { settingsSchema } from '../../../../src/core/declaring/data-schema';
import { settingState } from '../../../../src/core/declaring/setting-state';
import data from '../../../../src/core/declaring/settings.json';
import { SETTINGS } from '../../../../src/core/declaring/watched-files';
import { loadCatalogue } from '../../../../src/core/evidence';

const CASES: readonly (readonly [string, string, ReturnType<typeof settingState>])[] = [
  ['includeCoAuthoredBy', '{"includeCoAuthoredBy": false}', 'off'],
  ['includeCoAuthoredBy', '{"includeCoAuthoredBy": true}', 'on'],
  ['includeCoAuthoredBy', '{"includeCoAuthoredBy": "false"}', null],
  ['includeCoAuthoredBy', '{"env": {"includeCoAuthoredBy": false}}', null],
  ['includeCoAuthoredBy', '{"includeCoAuthoredBy": true, "includeCoAuthoredBy": false}', 'off'],
  ['includeCoAuthoredBy', '{}', null],
  ['attribution.commit', '{"attribution": {"commit": "", "pr": "x"}}', 'off'],
  ['attribution.commit', '{"attribution": {"commit": "By AI"}}', 'on'],
  ['attribution.commit', '{"attribution": {"pr": ""}}', null],
  ['attribution.commit', '{"attribution": "commit"}', null],
  ['attribution.sessionUrl', '{"attribution": {"sessionUrl": false}}', 'off'],
  ['git.addAICoAuthor', '// ours\n{"git.addAICoAuthor": "off",}', 'off'],
  ['git.addAICoAuthor', '{"git.addAICoAuthor": "chatAndAgent"}', 'on'],
  ['git.addAICoAuthor', '{"git.addAICoAuthor": "sometimes"}', null],
  ['git.addAICoAuthor', '{"git.addAICoAuthor": "off"', 'unreadable'],
  ['git.addAICoAuthor', '["git.addAICoAuthor"]', 'unreadable'],
  ['git.addAICoAuthor', `{"git.addAICoAuthor": ${'['.repeat(100_000)}`, 'unreadable'],
  // What is not about the setting need not be read.
  ['git.addAICoAuthor', '{"a": ', null],
  ['commit_attribution', 'model = "gpt-5.5"\ncommit_attribution = ""\n[features]\nx = true\n', 'off'],
  ['commit_attribution', 'commit_attribution = "Codex <noreply@openai.com>"\n', 'on'],
  ['commit_attribution', '[profiles.a]\ncommit_attribution = ""\n', null],
  ['attribute-author', 'attribute-author: false\n', 'off'],
  ['attribute-author', '# attribute-author: false\n', null],
  ['attribute-author', '  attribute-author: false\n', null],
  ['attribute-author', 'attribute-author: true # as ever\r\nattribute-author: no\r\n', 'off'],
  ['attribute-co-authored-by', 'attribute-co-authored-by: true\n', 'on'],
  ['options.attribution.trailer_style', '{"options":{"attribution":{"trailer_style":"none"}}}', 'off'],
  ['options.attribution.trailer_style', '{"options":{"attribution":{"trailer_style":"assisted-by"}}}', 'on'],
];

describe('settings that say whether an agent names itself', () => {
  for (const [name, text, state] of CASES)
    it(`${name} in ${JSON.stringify(text).slice(0, 70)}: ${state}`, () => {
      assert.equal(settingState(text, SETTINGS.find(setting => setting.name === name)!), state);
    });

  it('are rows of known agents', () => {
    assert.deepEqual(settingsSchema.parse(data), data);
    const ids = new Set(loadCatalogue().raw.agents.map(({ id }) => id));
    for (const { agent, path } of SETTINGS) {
      assert.ok(ids.has(agent), agent);
      assert.match(path, /^\^.*\$$/);
    }
  });
});
