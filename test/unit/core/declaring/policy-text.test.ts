import { strict as assert } from 'node:assert';
import { type PolicyFileKind, policyFilesSchema } from '../../../../src/core/declaring/data-schema';
import data from '../../../../src/core/declaring/policy-files.json';
import { PolicyReader } from '../../../../src/core/declaring/policy-text';
import { WatchedFiles } from '../../../../src/core/declaring/watched-files';
import { POLICIES } from '../../../../src/core/policy';

const reader = new PolicyReader(data);

/** Named keys as they are, refused ones behind `-`, mixed ones behind `±`, and `disclosure`. */
function read(kind: PolicyFileKind, text: string): string | null {
  const found = reader.read(text, kind);
  if (found === null) return null;
  const sign = { named: '', refused: '-', mixed: '±' };
  const keys = found.names.map(({ key, how }) => sign[how] + key);
  return [...keys, ...(found.disclosure ? ['disclosure'] : [])].join(' ');
}

const CASES: readonly (readonly [string, PolicyFileKind, string, string | null])[] = [
  [
    'a listing below a heading on AI',
    'contributing',
    '# Contributing\n\n## AI and LLMs\n\nUse this tag:\n\n```\nAssisted-by: NAME:MODEL\n```\n',
    'Assisted-by',
  ],
  [
    'a rule below a heading on what AI is measured by',
    'contributing',
    '# Contributing\n\n## LLM Benchmark Results\n\nContributions of results are welcome.\n',
    null,
  ],
  [
    'a rule below a heading on the use of AI',
    'contributing',
    '# Contributing\n\n## AI/LLM Assistance & Generated Code\n\nThis is not accepted.\n',
    '',
  ],
  [
    'a listing below another heading',
    'contributing',
    '# Contributing to an AI framework\n\n## Credit\n\n```\nAssisted-by: NAME\n```\n',
    null,
  ],
  [
    'what people are credited with',
    'contributing',
    'We credit people: `Assisted-by:`, `Co-authored-by:`.',
    null,
  ],
  [
    'an AI product',
    'contributing',
    '# The AI kit\n\nThe AI kit calls language models. Tools are functions.\n',
    null,
  ],
  ['a rule without forms', 'contributing', 'You are responsible for AI-generated code.', ''],
  ['a question', 'template', '### Was this co-authored using generative AI tooling?\n\n- [ ] Yes\n', null],
  [
    'a question with a form',
    'template',
    '# Was this made using generative AI tooling?\n\nIf yes, include `Generated-by: <tool>`\n',
    null,
  ],
  [
    'a question with a form below a title',
    'template',
    '# What\n\n## Was this made using generative AI tooling?\n\nIf yes, include `Generated-by: <tool>`\n',
    'Generated-by',
  ],
  [
    'one refused, another asked for in the next sentence',
    'instructions',
    'Do not add `Co-Authored-By` headers. Instead, use a `Generated-by` trailer.',
    'Generated-by -Co-authored-by',
  ],
  [
    'one named, another refused in the same sentence',
    'instructions',
    'Use the `Assisted-by:` trailer, and do not add `Co-authored-by`.',
    'Assisted-by -Co-authored-by',
  ],
  [
    'one refused, another asked for in the same sentence',
    'instructions',
    'Never use Co-authored-by, use Assisted-by.',
    'Assisted-by -Co-authored-by',
  ],
  [
    'one instead of another',
    'instructions',
    'Use Assisted-by instead of Co-authored-by.',
    'Assisted-by -Co-authored-by',
  ],
  ['a refusal behind it', 'policy', '`Co-authored-by` trailers for AI must not be used.', '-Co-authored-by'],
  [
    'several over a line break',
    'instructions',
    ' - This means no Co-Developed-By or\n   Co-Authored-By that lists an AI model.\n',
    '-Co-authored-by -Co-developed-by',
  ],
  ['a cross', 'instructions', 'Phrases:\n- ❌ "Co-Authored-By: Claude"\n', '-Co-authored-by'],
  [
    'one both ways',
    'instructions',
    'Never add Co-authored-by.\n\nCo-authored-by: Name <a@b.c>\n',
    '±Co-authored-by',
  ],
  [
    'sign-offs of agents',
    'instructions',
    '**AI agents must NOT add their own `Signed-off-by:`**',
    '-Signed-off-by',
  ],
  [
    'sign-offs of people',
    'instructions',
    'Never forget `Signed-off-by:`. AI is welcome.\n\nSigned-off-by: Name\n',
    null,
  ],
  [
    'a sign-off refused, and a form behind it',
    'instructions',
    'Never add a `Signed-off-by:` trailer on behalf of the AI — only the committer signs off — and disclose AI with an `Assisted-by:` trailer.',
    'Assisted-by -Signed-off-by disclosure',
  ],
  [
    'a question with a form, one of many of the first level',
    'template',
    '# What\n\n# Was this made using generative AI tooling?\n\nIf yes, include `Generated-by: <tool>`\n',
    'Generated-by',
  ],
  [
    'words of refusal between brackets',
    'instructions',
    'Put `Signed-off-by:` first, and follow it at once (no blank line) with `Assisted-by: NAME`.',
    'Assisted-by',
  ],
  [
    'what is no replacement',
    'instructions',
    'This footer is in addition to, not a replacement for, the `Generated-by:` trailer.',
    'Generated-by',
  ],
  [
    'one value rather than another',
    'instructions',
    'Prefer `Assisted-by: Claude:Opus-4.7`, rather than `Assisted-by: Claude:Opus-4`.',
    'Assisted-by',
  ],
  ['what is not to be left out', 'instructions', 'Do not omit the Assisted-by trailer.', 'Assisted-by'],
  ['disclosure', 'contributing', '## Using AI\n\nWhen using AI, please disclose this.\n', 'disclosure'],
  ['disclosure of holes', 'contributing', '## AI\n\nText.\n\n## Security\n\nResponsible disclosure.\n', null],
  [
    'a heading that is underlined',
    'contributing',
    'Doc\n===\n\nUsing AI\n--------\n\nDisclose it.\n',
    'disclosure',
  ],
  ['a policy without a form', 'policy', 'LLM output must not be used; it will be rejected.', ''],
  ['a longer key', 'instructions', 'X-Assisted-by: a\n', null],
];

describe('what a repository’s own texts say of AI', () => {
  for (const [what, kind, text, expected] of CASES)
    it(`${what}: ${expected}`, () => assert.equal(read(kind, text), expected));

  it('is read in time that grows with the text', () => {
    for (const text of ['not '.repeat(50_000), 'AI-generated '.repeat(20_000), `${'#'.repeat(100_000)} AI`])
      assert.doesNotThrow(() => reader.read(`## AI\n\n${text} Co-authored-by disclose`, 'contributing'));
  });

  it('is looked for in files that are called so', () => {
    const files = new WatchedFiles();
    const kindOf = (path: string) => files.policyFile(path)?.kind ?? null;
    const found: Readonly<Record<PolicyFileKind, readonly string[]>> = {
      policy: [
        ...[
          'AI_POLICY.md',
          'LLM_POLICY.md',
          '.github/AI-POLICY.md',
          'docs/ai-policy.md',
          'AI_USAGE_POLICY.md',
        ],
        ...['Documentation/process/coding-assistants.rst', 'docs/dev/AI_Policy.md'],
      ],
      contributing: ['CONTRIBUTING.md', 'docs/CONTRIBUTE.md', '.github/CONTRIBUTING.md', 'CONTRIBUTING'],
      template: ['.github/PULL_REQUEST_TEMPLATE.md', '.github/PULL_REQUEST_TEMPLATE/fix.md'],
      instructions: ['AGENTS.md', 'CLAUDE.md', '.github/copilot-instructions.md', '.cursorrules'],
    };
    for (const [kind, paths] of Object.entries(found))
      for (const path of paths) assert.equal(kindOf(path), kind, path);
    for (const path of [
      'src/AGENTS.md',
      'policy.md',
      'docs/privacy-policy.md',
      'src/ai.md',
      'mail_policy.md',
    ])
      assert.equal(files.has(path), false, path);
  });

  it('belongs to policies that are there', () => {
    assert.deepEqual(policyFilesSchema.parse(data), data);
    const projects = new Set(POLICIES.map(({ project }) => project));
    for (const { preset } of data.files) assert.ok(preset === undefined || projects.has(preset), preset);
  });
});
