import { words } from './word-list';

/**
 * What a file is for, by its path. `.gitignore` syntax: a name without a slash counts at any depth, the last line
 * that matches decides, `!` lets out again. Case counts, because `*Test.java` must not catch `Latest.java`.
 */

/** Endings of source code, for names such as `a.test.ts`: `api.spec.yaml` and `.env.test.local` are no tests. */
const CODE = words(`
  js jsx mjs cjs ts tsx mts cts vue svelte coffee py rb php c cc cpp h cs go rs dart swift kt java ex exs lua sh
  nix
`);

const XUNIT = words('java kt kts groovy scala cs fs vb php swift m');

/** A directory at the root or, as packages of a larger repository keep theirs, up to two levels down; not in `src/`. */
function nearRoot(dir: string): readonly string[] {
  return [`/${dir}/`, `/*/${dir}/`, `/*/*/${dir}/`, `!**/src/${dir}/`, `!**/src/*/${dir}/`];
}

/**
 * What tells agents what to do: instructions, prompts, skills, permissions, set-up. Markdown among the workflows is
 * the source of agentic workflows. Records of sessions (`.specstory/`, `.entire/`) tell nobody anything: not here.
 */
export const INSTRUCTION_GLOBS: readonly string[] = [
  ...words(`
    CLAUDE.md CLAUDE.local.md .claude/ .claudeignore .claude-plugin/ AGENTS.md AGENT.md AGENTS.override.md
    .agents/ .agent/ GEMINI.md .gemini/ .geminiignore .aiexclude CURSOR.md .cursor/ .cursorrules
    .cursorignore .cursorindexingignore .codex/ .jules/ copilot-instructions.md .github/instructions/
    .github/agents/ .github/prompts/ .github/skills/ .github/chatmodes/ .github/copilot* .copilot/
    .github/workflows/copilot-setup-steps.yml .github/workflows/*.md !.github/workflows/README.md
    .github/aw/ *.prompt.md *.instructions.md *.chatmode.md *.agent.md SKILL.md *.prompty .aider*
    .windsurfrules .windsurf/ .codeiumignore .clinerules* .cline/ .clineignore .roo/ .roomodes .roorules*
    .rooignore .kilocode/ .kilocodemodes .kilocodeignore .kiro/ .amazonq/ .junie/ .aiassistant/ .aiignore
    .trae/ .goosehints .goose/ opencode.json opencode.jsonc .opencode/ CRUSH.md .crush/ .crush.json
    crush.json WARP.md QWEN.md .qwen/ .factory/ .rovodev/ .continue/ .continuerules .letta/ .augment/
    .augment-guidelines .augmentignore replit.md .openhands/ .openhands_instructions .devin/ .tabnine/
    .zencoder/ .vibe/ .kimi/ .pi/ .rules .mcp.json .sweep.yaml .coderabbit.yaml .coderabbit.yml
    greptile.json .greptile/ cubic.yaml
  `),
];

/** What builds, checks and releases without a person. Dockerfiles are not here: they describe the product (config). */
export const CI_GLOBS: readonly string[] = [
  ...words(`
    .github/workflows/ .github/actions/ .github/scripts/ .gitlab-ci.yml .gitlab-ci.yaml .gitlab-ci/
    .gitlab/ci/ .circleci/ .travis.yml .travis/ appveyor.yml .appveyor.yml azure-pipelines*.yml
    azure-pipelines*.yaml .azure-pipelines/ .azuredevops/ .azure/pipelines/ .buildkite/ Jenkinsfile
    Jenkinsfile.* *.jenkinsfile .jenkins/ .drone.yml .woodpecker/ .woodpecker.yml .cirrus.yml .cirrus.star
    .semaphore/ .teamcity/ .forgejo/workflows/ .gitea/workflows/ bitbucket-pipelines.yml buildspec.yml
    cloudbuild.yaml .builds/ .build.yml .ci/ /ci/ .cloudbuild/ .codebuild/ codecov.yml .codecov.yml
    .coveralls.yml .kokoro/ .goreleaser.yml .goreleaser.yaml .releaserc* release.config.* .release-it.*
    semantic.yml release-please-config.json .release-please-manifest.json release.toml cliff.toml
    .github/dependabot.yml .github/dependabot.yaml renovate.json renovate.json5 .renovaterc* .mergify.yml
  `),
  ...words('script scripts bin tools tasks build').map(dir => `/${dir}/release*`),
  ...words('script scripts bin tools tasks').flatMap(dir => [`/${dir}/publish*`, `/${dir}/ci/`]),
  ...words('/release/ /releng/ /tools/releasing/ /utils/releasetools/'),
];

/**
 * What judges the product, with its helpers, data and expected results. Only at the root: `evals/`, which judges
 * agents, and `t/`, the habit of Perl and git; of a deeper `t/` its shell scripts. `spec/` counts down to the third
 * level and not in `src/`: there it is as often a specification.
 */
export const TEST_GLOBS: readonly string[] = [
  ...nearRoot('spec'),
  ...words(`
    test/ tests/ Test/ Tests/ __tests__/ __test__/ __mocks__/ __fixtures__/ __snapshots__/ testdata/
    test-data/ test_data/ fixtures/ e2e/ e2e-tests/ *-tests/ *_tests/ *.Tests/ *.Test/ *.UnitTests/
    *.IntegrationTests/ *UITests/ testFixtures/ androidTest/ integrationTest/ unit-tests/
    integration-test/ test-fixtures/ test-utils/ test_utils/ testutil/ testutils/ /cypress/ /playwright/
    /evals/ /testing/ /runtest* /t/ **/t/*.sh *.t
  `),
  ...CODE.flatMap(ending => [`*.test.${ending}`, `*.spec.${ending}`, `*_test.${ending}`, `*-test.${ending}`]),
  ...words(`
    *_spec.rb *-spec.js *-spec.ts *_spec.lua *_tests.rs *_tests.py *.test-d.ts *.e2e.ts *.e2e-spec.ts
    *.cy.js *.cy.ts *.cy.tsx test_*.py test_*.rb test_*.c test_*.cpp test_*.sh conftest.py test_helper.*
    tests.py
  `),
  ...XUNIT.flatMap(ending => [`*Test.${ending}`, `*Tests.${ending}`, `*TestCase.${ending}`]),
  ...words(`
    tests.rs test.rs *IT.java *Spec.scala *Spec.kt *Spec.groovy *.feature *.snap
  `),
];

/**
 * What people read. A directory called `docs` counts down to the third level and never below `src/`, where it is
 * as often a part of the product; plain text only by known names, because much else is called `.txt`.
 */
export const DOCS_GLOBS: readonly string[] = [
  ...words('docs doc Docs Documentation').flatMap(nearRoot),
  ...words(`
    *.md *.mdx *.markdown *.rst *.adoc
    *.asciidoc *.rdoc *.textile *.pod *.org *.texi *.texinfo *.MD *.mkd /guides/ /documentation/ /wiki/
    /website/docs/ /site/docs/ javadoc/ README* Readme* LICENSE* LICENCE* License.txt COPYING* NOTICE*
    AUTHORS* CREDITS* CHANGELOG* CHANGES CHANGES.* ChangeLog* Changes HISTORY* NEWS NEWS.* RelNotes
    CONTRIBUTING* CONTRIBUTORS* INSTALL INSTALL.* SECURITY* TODO TODO.* MAINTAINERS* BUGS THANKS PATENTS
    UNLICENSE LICENSES/ MIT-LICENSE MIT-LICENSE.* GPL-* LGPL-* CITATION.cff llms.txt llms-full.txt /man/ /*/man/
    man[1-9]/ *RELEASENOTES* MANIFESTO *.1 *.5 *.7 *.8 *.man
  `),
];

/**
 * What sets up and builds the product: dotfiles, settings at the root, manifests and build files anywhere. Makefiles
 * and Dockerfiles are here: they say how the product is made, not what it does.
 */
export const CONFIG_GLOBS: readonly string[] = [
  '.*',
  ...words('json jsonc json5 yaml yml toml ini cfg conf properties').map(ending => `/*.${ending}`),
  ...words(`
    package.json tsconfig*.json jsconfig*.json deno.json deno.jsonc bunfig.toml turbo.json nx.json
    project.json lerna.json pnpm-workspace.yaml biome.json biome.jsonc typedoc.json
  `),
  ...words('js cjs mjs ts mts cts').map(ending => `*.config.${ending}`),
  ...words(`
    esbuild.js esbuild.mjs esbuild.cjs gulpfile.* Gruntfile.* Gruntfile jest.setup.* Cargo.toml
    rust-toolchain rust-toolchain.toml rustfmt.toml clippy.toml build.rs go.mod go.work pyproject.toml
    setup.py setup.cfg MANIFEST.in tox.ini pytest.ini mypy.ini noxfile.py Pipfile requirements*.txt
    requirements*.in constraints*.txt environment.yml Gemfile gems.rb Rakefile *.gemspec *.gemfile
    Brewfile Vagrantfile Procfile composer.json phpunit.xml* phpstan*.neon* pom.xml build.xml *.gradle
    *.gradle.kts gradle.properties libs.versions.toml build.sbt mix.exs rebar.config pubspec.yaml
    Package.swift Podfile Cartfile Fastfile *.podspec *.xcconfig *.csproj *.fsproj *.vbproj *.vcxproj
    *.vcxproj.filters *.sln *.slnx *.props *.targets nuget.config global.json Makefile Makefile.* makefile
    GNUmakefile *.mk *.mak CMakeLists.txt *.cmake CMakePresets.json meson.build meson_options.txt
    meson.options configure configure.ac configure.in *.m4 BUILD BUILD.bazel WORKSPACE* MODULE.bazel *.bzl
    SConstruct SConscript wscript Justfile justfile Taskfile.yml Taskfile.yaml Tiltfile Dockerfile
    Dockerfile.* *.dockerfile Containerfile docker-compose* compose.yml compose.yaml docker-bake.hcl
    CODEOWNERS flake.nix default.nix shell.nix devbox.json *.code-workspace *.bnd *.cabal cabal.project
    stack.yaml dune dune-project *.opam
  `),
];
