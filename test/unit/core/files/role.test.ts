import { strict as assert } from 'node:assert';
import { roleOf } from '../../../../src/core/files';
import { type FileRole, ROLES } from '../../../../src/core/model';

const PATHS: Readonly<Record<FileRole, readonly string[]>> = {
  instructions: [
    ...[
      'CLAUDE.md',
      'pkg/AGENTS.md',
      'GEMINI.md',
      'CLAUDE.local.md',
      'CRUSH.md',
      'WARP.md',
      'QWEN.md',
      'replit.md',
    ],
    ...[
      '.cursorrules',
      '.cursor/rules/a.mdc',
      '.claude/settings.json',
      '.claude/skills/x/run.test.ts',
      '.clinerules',
    ],
    ...[
      '.clinerules/a.md',
      '.github/copilot-instructions.md',
      '.github/copilot-setup-steps.yml',
      '.roo/rules/a.md',
    ],
    ...[
      '.github/instructions/a.instructions.md',
      '.github/agents/a.md',
      '.github/prompts/a.prompt.md',
      '.roomodes',
    ],
    ...[
      '.windsurfrules',
      '.kiro/steering/a.md',
      '.junie/guidelines.md',
      '.aider.conf.yml',
      'skills/x/SKILL.md',
    ],
    ...[
      'tests/AGENTS.md',
      'docs/CLAUDE.md',
      '.goosehints',
      '.codex/config.toml',
      '.mcp.json',
      'x/a.prompt.md',
    ],
    ...['.github/workflows/triage.md', '.github/workflows/copilot-setup-steps.yml', '.continue/rules/a.md'],
  ],
  ci: [
    ...[
      '.github/workflows/test.yml',
      '.github/workflows/README.md',
      '.gitlab-ci.yml',
      '.circleci/config.yml',
    ],
    ...[
      'Jenkinsfile',
      'azure-pipelines.yml',
      '.buildkite/pipeline.yml',
      '.travis.yml',
      '.ci/run.sh',
      'ci/run.sh',
    ],
    ...[
      'scripts/release.sh',
      'scripts/release/publish.test.ts',
      '.github/actions/a/action.yml',
      '.goreleaser.yaml',
    ],
    ...['.github/dependabot.yml', 'renovate.json', 'codecov.yml'],
  ],
  test: [
    ...['test/a.ts', 'pkg/tests/a.rs', 'spec/a_spec.rb', 'src/__tests__/a.js', 'a_test.go', 'src/a.test.ts'],
    ...[
      'src/a.spec.tsx',
      'test_a.py',
      'pkg/conftest.py',
      'src/ATest.java',
      'src/test/java/A.java',
      'App.Tests/A.cs',
    ],
    ...[
      't/t0001.sh',
      't/helper/test.c',
      'contrib/x/t/t1.sh',
      'lib/a.t',
      'pkg/testdata/a.json',
      'x/fixtures/a.md',
    ],
    ...[
      'tests/README.md',
      'test/package.json',
      'test/Dockerfile',
      'e2e/a.ts',
      'a.feature',
      'evals/case.json',
    ],
  ],
  docs: [
    ...['README.md', 'README', 'src/x/README.md', 'docs/a.png', 'pkg/docs/conf.py', 'packages/x/docs/a.js'],
    ...['Documentation/Makefile', 'Documentation/git.adoc', 'LICENSE', 'COPYING', 'CHANGELOG', 'CHANGES.txt'],
    ...['a.rst', 'man/a.1', 'src/a.8', 'NOTICE.txt', '.github/PULL_REQUEST_TEMPLATE.md', 'src/docs/a.md'],
  ],
  config: [
    ...['.gitignore', '.github/CODEOWNERS', '.vscode/settings.json', '.husky/pre-commit', 'package.json'],
    ...[
      'pkg/package.json',
      'tsconfig.build.json',
      'biome.json',
      'any.yaml',
      'a.toml',
      'pkg/Cargo.toml',
      'Makefile',
    ],
    ...[
      'src/Makefile',
      'Dockerfile',
      'x/CMakeLists.txt',
      'webpack.config.js',
      'requirements-dev.txt',
      'a/pom.xml',
    ],
  ],
  product: [
    ...['src/a.ts', 'main.go', 'src/docs/render.ts', 'src/components/docs/Page.tsx', 'src/spec/parser.rs'],
    ...[
      'src/latest.java',
      'src/Latest.java',
      'src/contest.py',
      'src/testing.ts',
      'src/testimony/a.ts',
      'lib/t/a.c',
    ],
    ...[
      'src/data.json',
      'src/locales/en.yaml',
      'api/openapi.spec.yaml',
      'src/ci/client.ts',
      'src/prompts/system.ts',
    ],
    ...[
      'src/release.ts',
      'scripts/build.mjs',
      'app/lib/tasks/a.rake',
      'src/claude.md.ts',
      'src/agents/a.ts',
      'a.txt',
    ],
    'src/caf\xc3\xa9.ts',
  ],
};

describe('roleOf', () => {
  for (const role of ROLES) {
    for (const path of PATHS[role]) {
      it(`${path} is ${role}`, () => {
        assert.equal(roleOf(path), role);
      });
    }
  }
});
