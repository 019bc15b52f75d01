import { strict as assert } from 'node:assert';
import { AgentFiles, SWITCHES } from '../../../../src/core/circumstances';
import data from '../../../../src/core/circumstances/agent-files.json';
import { agentFilesSchema } from '../../../../src/core/circumstances/agent-files-schema';
import { loadCatalogue } from '../../../../src/core/evidence';
import { roleOf } from '../../../../src/core/files';
import { assertGrowth } from '../../../support/effort';

const files = new AgentFiles();
const agentOf = (path: string) => {
  const row = files.rowOf(path);
  return row === null ? null : `${row.agent} ${row.kind}`;
};

const FOUND: Readonly<Record<string, string>> = {
  'CLAUDE.md': 'claude-code instructions',
  'packages/api/CLAUDE.md': 'claude-code instructions',
  'tests/CLAUDE.md': 'claude-code instructions',
  'examples/CLAUDE.md': 'claude-code instructions',
  '.claude/settings.json': 'claude-code settings',
  '.claude/CLAUDE.md': 'claude-code instructions',
  '.claude/skills/new/templates/CLAUDE.md': 'claude-code skills',
  '.claude/commands/fixtures/test.md': 'claude-code prompts',
  'packages/api/.claude/agents/reviewer.md': 'claude-code agents',
  'AGENTS.md': 'null instructions',
  'a/b/AGENTS.md': 'null instructions',
  '.mcp.json': 'null mcp',
  '.cursorrules': 'cursor rules',
  'web/.cursor/rules/a/b.mdc': 'cursor rules',
  '.cursor/environment.json': 'cursor settings',
  '.cursor/mcp.json': 'cursor mcp',
  '.github/copilot-instructions.md': 'copilot instructions',
  '.github/instructions/ui/forms.instructions.md': 'copilot instructions',
  '.github/workflows/copilot-setup-steps.yml': 'copilot settings',
  '.vscode/mcp.json': 'copilot mcp',
  '.gemini/settings.json': 'gemini-cli settings',
  '.aider.conf.yml': 'aider settings',
  '.aiderignore': 'aider ignore',
  '.clinerules': 'cline rules',
  '.clinerules/10-style.md': 'cline rules',
  '.kiro/steering/product.md': 'kiro instructions',
  'opencode.jsonc': 'opencode settings',
  '.specstory/history/2025.md': 'null records',
};

const NOT_FOUND: readonly string[] = [
  'claude/settings.json',
  'people/claude.md',
  'agents.md',
  'docs/agents.md',
  'Agents.md',
  'CLAUDE.md.erb',
  'docs/about-CLAUDE.md',
  'src/claude/AGENTS.ts',
  'templates/CLAUDE.md',
  'src/templates/next/.claude/settings.json',
  'packages/create-app/template-react/AGENTS.md',
  'test/testdata/AGENTS.md',
  'tests/cases/monorepo/CLAUDE.md',
  'test/fixtures/.cursor/rules/a.mdc',
  'examples/shop/AGENTS.md',
  '{{cookiecutter.name}}/CLAUDE.md',
  'rules/react/.cursorrules',
  'sub/.github/copilot-instructions.md',
  '.github/instructions/README.md',
  '.github/workflows/ci.yml',
  '.replit',
  '.continuous/a',
  'sub/.mcp.json',
  '.claude-plugin/plugin.json',
  '.claude',
  '.coderabbit.yaml',
  '.gemini/styleguide.md',
  'src/prompts.md',
];

describe('where agents look for their files', () => {
  it('is data in its form, of agents that the catalogue knows, oldest rows of one tool first', () => {
    assert.deepEqual(agentFilesSchema.parse(data), data);
    const ids = new Set(loadCatalogue().raw.agents.map(({ id }) => id));
    const named = [...data.rows, ...SWITCHES].map(({ agent }) => agent);
    assert.deepEqual(
      named.filter(agent => agent !== null && !ids.has(agent)),
      [],
    );
    const globs = data.rows.flatMap(row => row.globs);
    assert.equal(new Set(globs).size, globs.length);
    assert.deepEqual(
      globs.filter(glob => glob.startsWith('!')),
      [],
    );
  });

  it('is reached by every row: none is hidden by those after it', () => {
    for (const row of data.rows)
      for (const glob of row.globs) {
        const path = glob.replace(/^\//, '').replaceAll('**/', '').replace(/\/$/, '/x').replaceAll('*', 'x');
        assert.deepEqual(files.rowOf(path), row.reviews === true ? null : row, `${glob}: ${path}`);
      }
  });

  for (const [path, expected] of Object.entries(FOUND))
    it(`is ${path}`, () => assert.equal(agentOf(path), expected));

  for (const path of NOT_FOUND) it(`is not ${path}`, () => assert.equal(agentOf(path), null));

  it('may be a link or a submodule in the place of a folder', () => {
    assert.equal(files.rowOfLink('.claude')?.agent, 'claude-code');
    assert.equal(files.rowOfLink('.cursor/rules')?.kind, 'rules');
    assert.equal(files.rowOfLink('CLAUDE.md')?.kind, 'instructions');
    assert.equal(files.rowOfLink('claude'), null);
  });

  it('takes less work to be told of a large tree than the roles of its files', () => {
    const paths = Array.from({ length: 20_000 }, (_, i) => `packages/p${i % 97}/src/.deep/er/file-${i}.ts`);
    const roles = () => paths.forEach(roleOf);
    const found = () => {
      for (const path of paths) if (files.rowOfLink(path) !== null) throw new Error(path);
    };
    roles();
    found();
    assertGrowth(1, 'agents’ files among 20,000 paths, and their roles', roles, found);
  });
});
