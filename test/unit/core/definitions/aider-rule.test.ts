import { strict as assert } from 'node:assert';
import { AIDER_RULE, isAiderCommit, isAiderFile } from '../../../../src/core/definitions/aider-rule';

describe("Aider's rule", () => {
  for (const path of [
    'setup.py',
    'aider/coders/base_coder.py',
    'docker/Dockerfile',
    'aider/website/Gemfile',
    '.github/workflows/release.yml',
    'aider/resources/model-settings.yml',
    'aider/website/_includes/home.css',
    'tests/fixtures/languages/rust/test.rs',
    'aider/queries/tree-sitter-c-tags.scm',
    '\xe4.py',
  ])
    it(`looks at ${path}`, () => assert.ok(isAiderFile(path)));

  for (const path of [
    'README.md',
    'aider/coders/editblock_prompts.py',
    'tests/fixtures/watch.py',
    'tests/fixtures/watch_question.js',
    'aider/website/install.sh',
    'aider/website/install.ps1',
    '.github/dependabot.yml',
    'sub/.github/workflows/release.yml',
    'aider/website/_data/blame.yml',
    'aider/website/_includes/other.css',
    'tests/fixtures/languages/rust/other.rs',
    'Dockerfile.dev',
  ])
    it(`passes over ${path}`, () => assert.ok(!isAiderFile(path)));

  const by = (name: string, message: string) => isAiderCommit({ author: { name, email: '' }, message });

  it('knows the commits of Aider', () => {
    assert.ok(by('Paul (aider)', 'fix'));
    assert.ok(by('Paul (AIDER) x', 'fix'));
    assert.ok(by('Paul', 'aider: fix'));
    assert.ok(by('Paul', '\n \nAider: fix\n\nmore'));
    assert.ok(by('Paul', 'fix\n\nCo-authored-by: aider (gpt-5) <aider@aider.chat>'));
    assert.ok(by('Paul', 'fix\n\nas in "co-AUTHORED-by: Aiderless"'));
  });

  it('takes none for it that only speaks of it', () => {
    assert.ok(!by('aider', 'fix'));
    assert.ok(!by('Paul', 'fix aider: all of it'));
    assert.ok(!by('Paul', 'fix\n\naider: said so'));
    assert.ok(!by('Paul', 'fix\n\nCo-authored-by: Claude <noreply@anthropic.com>'));
  });

  it('has a hash over all that decides', () => assert.match(AIDER_RULE.hash, /^[0-9a-f]{64}$/));
});
