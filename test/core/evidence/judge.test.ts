import { strict as assert } from 'node:assert';
import {
  branchFinding,
  contradictsEra,
  DEFAULT_ERA_START,
  ERA_SIGN,
  type JudgeOptions,
  judge,
  loadCatalogue,
  OVERRIDE_SIGN,
  UNNAMED_AGENT,
} from '../../../src/core/evidence';
import type { Attribution, AuthorClass, Commit } from '../../../src/core/model';
import { byAuthor, commitOf, GITHUB, identity, PERSON, seconds, withMessage } from './samples';

const catalogue = loadCatalogue();

function judged(commit: Commit, options: Partial<JudgeOptions> = {}): Attribution {
  return judge(commit, catalogue, { eraStart: DEFAULT_ERA_START, ...options });
}

/** `agent model` of each, as one text: short to write in a table. */
function agentsIn(attribution: Attribution): string {
  return attribution.agents.map(({ agent, model }) => (model ? `${agent} ${model}` : agent)).join(', ');
}

function expect(commit: Commit, wanted: AuthorClass, agents = ''): void {
  const attribution = judged(commit);
  assert.equal(attribution.class, wanted, JSON.stringify(attribution));
  assert.equal(agentsIn(attribution), agents);
}

const AUTHORS: readonly (readonly [author: string, agent: string])[] = [
  ['Claude <noreply@anthropic.com>', 'Claude Code'],
  ['claude[bot] <209825114+claude[bot]@users.noreply.github.com>', 'Claude Code Action'],
  ['claude[bot] <41898282+claude[bot]@users.noreply.github.com>', 'Claude Code Action'],
  [
    'praisonai-triage-agent[bot] <272766704+praisonai-triage-agent[bot]@users.noreply.github.com>',
    'Claude Code Action',
  ],
  ['anthropic-code-agent[bot] <242468646+Claude@users.noreply.github.com>', 'Claude agent on GitHub'],
  ['openai-code-agent[bot] <242516109+Codex@users.noreply.github.com>', 'Codex agent on GitHub'],
  ['Copilot <198982749+Copilot@users.noreply.github.com>', 'GitHub Copilot coding agent'],
  ['Copilot <223556219+Copilot@users.noreply.github.com>', 'GitHub Copilot CLI'],
  ['Cursor Agent <cursoragent@cursor.com>', 'Cursor'],
  ['cursor[bot] <206951365+cursor[bot]@users.noreply.github.com>', 'Cursor'],
  ['Codex <codex@openai.com>', 'OpenAI Codex'],
  ['Codex <ada@berg.dev>', 'OpenAI Codex'],
  ['google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>', 'Jules'],
  ['Gemini CLI <gemini-cli@google.com>', 'Gemini CLI'],
  ['Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>', 'Devin'],
  ['Ada Berg (aider) <ada@berg.dev>', 'Aider'],
  ['Paul Gauthier (aider) <paul@aider.chat>', 'Aider'],
  ['Amp <amp@ampcode.com>', 'Amp'],
  ['opencode-agent[bot] <opencode-agent[bot]@users.noreply.github.com>', 'OpenCode'],
  ['openhands <openhands@all-hands.dev>', 'OpenHands'],
  ['Roo Code <roomote@roocode.com>', 'Roo Code'],
  ['roomote[bot] <219738659+roomote[bot]@users.noreply.github.com>', 'Roo Code'],
  ['cline-bot <noreply@cline.bot>', 'Cline'],
  ['Cline <cline@example.com>', 'Cline'],
  ['kiloconnect[bot] <240665456+kiloconnect[bot]@users.noreply.github.com>', 'Kilo Code'],
  ['Continue Agent <agent@continue.dev>', 'Continue'],
  ['Linus Torvalds <agent-01234567-89ab-cdef-0123-456789abcdef@letta.com>', 'Letta Code'],
  ['factory-droid[bot] <138933559+factory-droid[bot]@users.noreply.github.com>', 'Factory droid'],
  ['Ona <no-reply@ona.com>', 'Ona'],
  ['qwen.ai[bot] <qwenlm-intl@service.alibaba.com>', 'Qwen'],
  ['Kiro Agent <244629292+kiro-agent@users.noreply.github.com>', 'Kiro'],
  [
    'amazon-q-developer[bot] <208079219+amazon-q-developer[bot]@users.noreply.github.com>',
    'Amazon Q Developer',
  ],
  ['lovable-dev[bot] <159125892+lovable-dev[bot]@users.noreply.github.com>', 'Lovable'],
  ['v0[bot] <v0[bot]@users.noreply.github.com>', 'v0'],
  ['bolt-new-by-stackblitz[bot] <1+bolt-new-by-stackblitz[bot]@users.noreply.github.com>', 'Bolt.new'],
  ['Cascade <cascade@windsurf.dev>', 'Windsurf'],
  ['coderabbitai[bot] <136622811+coderabbitai[bot]@users.noreply.github.com>', 'CodeRabbit'],
  ['codeflash-ai[bot] <148906541+codeflash-ai[bot]@users.noreply.github.com>', 'Codeflash'],
  ['Gitar <noreply@gitar.ai>', 'Gitar'],
  ['BLACKBOX Agent <code@blackbox.ai>', 'BLACKBOX'],
  ['OpenClaw Agent <me@claw.dev>', 'OpenClaw'],
  ['sweep-ai[bot] <128439645+sweep-ai[bot]@users.noreply.github.com>', 'Sweep'],
  ['codegen-sh[bot] <131295404+codegen-sh[bot]@users.noreply.github.com>', 'Codegen'],
  ['Claude Assistant <assistant@anthropic.com>', 'Claude'],
  ['Ada Berg (claude) <ada@berg.dev>', 'Claude'],
  ['Ada Berg (opencode) <ada@berg.dev>', 'OpenCode'],
  ['Ada Berg (gemini-2.5-pro-preview-05-06) <ada@berg.dev>', 'Aider google/gemini-2.5-pro'],
  ['Claude Opus 4.6 <noreply@anthropic.com>', 'Claude Code anthropic/claude-opus-4.6'],
];

const COAUTHORS: readonly (readonly [value: string, agent: string])[] = [
  ['Claude <noreply@anthropic.com>', 'Claude Code'],
  ['Claude Opus 4.6 (1M context) <noreply@anthropic.com>', 'Claude Code anthropic/claude-opus-4.6'],
  ['Claude Opus4.5<noreply@anthropic.com>', 'Claude Code anthropic/claude-opus-4.5'],
  [
    'Ada <ada@berg.dev> & Claude Sonnet 4.6 <noreply@anthropic.com>',
    'Claude Code anthropic/claude-sonnet-4.6',
  ],
  ['Copilot <198982749+Copilot@users.noreply.github.com>', 'GitHub Copilot coding agent'],
  ['Copilot App <223556219+Copilot@users.noreply.github.com>', 'GitHub Copilot CLI'],
  ['Copilot <copilot@github.com>', 'GitHub Copilot in VS Code'],
  ['GitHub Copilot <noreply@github.com>', 'GitHub Copilot'],
  ['Cursor <cursoragent@cursor.com>', 'Cursor'],
  ['codex (GPT-5.4) <noreply@openai.com>', 'OpenAI Codex openai/gpt-5.4'],
  ['ChatGPT <chat@berg.dev>', 'ChatGPT'],
  ['Gemini CLI <noreply@google.com>', 'Gemini CLI'],
  ['Antigravity <antigravity@google.com>', 'Antigravity'],
  ['aider (vertex_ai/gemini-2.5-pro-exp-03-25) <noreply@aider.dev>', 'Aider google/gemini-2.5-pro'],
  ['aider (openai/gp', 'Aider'],
  ['Amp <amp@ampcode.com>', 'Amp'],
  ['💘 Crush <crush@charm.land>', 'Crush'],
  ['opencode <noreply@opencode.ai>', 'OpenCode'],
  ['Sisyphus <clio-agent@sisyphuslabs.ai>', 'oh-my-opencode'],
  ['OpenHands-GPT-5 openhands@all-hands.dev', 'OpenHands openai/gpt-5'],
  ['Roo Code <roomote@roocode.com>', 'Roo Code'],
  ['Letta Code <noreply@letta.com>', 'Letta Code'],
  ['Augment Code <noreply@augmentcode.com>', 'Augment Code'],
  ['Ona <no-reply@ona.com>', 'Ona'],
  ['Oz <oz-agent@warp.dev>', 'Warp'],
  ['Cosine <agent@cosine.sh>', 'Cosine'],
  ['Qwen-Coder <qwen-coder@alibabacloud.com>', 'Qwen Code'],
  ['Kimi K2.7 Code <noreply@kimi.com>', 'Kimi Code moonshot/kimi-k2.7'],
  ['Mistral Vibe <vibe@mistral.ai>', 'Mistral Vibe'],
  ['AI (Pi/Claude Opus 4.7) <noreply@pi.dev>', 'Pi anthropic/claude-opus-4.7'],
  ['Zed <noreply@zed.dev>', 'Zed'],
  ['Junie <junie@jetbrains.com>', 'Junie'],
  ['TRAE CLI <noreply@bytedance.com>', 'Trae'],
  ['Tabnine Agent <noreply@tabnine.com>', 'Tabnine'],
  ['goose <goose@block.xyz>', 'goose'],
  ['Happy <yesreply@happy.engineering>', 'Happy'],
  ['SageOx <ox@sageox.ai>', 'SageOx'],
  ['claude-flow <ruv@ruv.net>', 'claude-flow'],
  ['GLM-5.2 <noreply@z.ai>', 'GLM zai/glm-5.2'],
  ['DeepSeek-V3.2 <api-service@deepseek.com>', 'DeepSeek deepseek/deepseek-v3.2'],
  ['Claude Sonnet 4.5 <ada@berg.dev>', `${UNNAMED_AGENT} anthropic/claude-sonnet-4.5`],
];

const SUGGESTIONS: readonly (readonly [value: string, agent: string])[] = [
  ['Copilot <175728472+Copilot@users.noreply.github.com>', 'GitHub Copilot code review'],
  ['Copilot Autofix powered by AI <175728472+Copilot@users.noreply.github.com>', 'GitHub Copilot Autofix'],
  [
    'gemini-code-assist[bot] <176961590+gemini-code-assist[bot]@users.noreply.github.com>',
    'Gemini Code Assist',
  ],
  ['ellipsis-dev[bot] <65095814+ellipsis-dev[bot]@users.noreply.github.com>', 'Ellipsis'],
  ['greptile-apps[bot] <165735046+greptile-apps[bot]@users.noreply.github.com>', 'Greptile'],
  ['cubic-dev-ai[bot] <191113872+cubic-dev-ai[bot]@users.noreply.github.com>', 'cubic'],
  ['sourcery-ai[bot] <58596630+sourcery-ai[bot]@users.noreply.github.com>', 'Sourcery'],
  ['devin-ai-integration[bot] <158243242+devin-ai-integration[bot]@users.noreply.github.com>', 'Devin'],
];

const LINES: readonly (readonly [line: string, wanted: AuthorClass, agents: string])[] = [
  ['🤖 Generated with [Claude Code](https://claude.ai/code)', 'pair', 'Claude Code'],
  ['🧮 Generated with Claude Code', 'pair', 'Claude Code'],
  ['Claude-Session: https://claude.ai/code/session_01', 'pair', 'Claude Code'],
  [
    'Claude-Generated-By: Claude Code (cli/claude-opus-4-5=100%)',
    'pair',
    'Claude Code anthropic/claude-opus-4.5',
  ],
  [
    'Agent-Logs-Url: https://github.com/o/r/sessions/01234567-89ab-cdef-0123-456789abcdef',
    'agent',
    'GitHub Copilot coding agent',
  ],
  ['Made-with: Cursor', 'pair', 'Cursor'],
  ['Amp-Thread-ID: https://ampcode.com/threads/T-0a1b', 'pair', 'Amp'],
  ['Assisted-by: Crush:[GPT-5.1 Codex Max]', 'assist', 'Crush openai/gpt-5.1-codex-max'],
  ['Assisted-by: <Model-Name> via Crush <crush@charm.land>', 'assist', 'Crush'],
  ['Assisted-by: AGENT_NAME:MODEL_VERSION', 'assist', UNNAMED_AGENT],
  ['Assisted-by: Zed Agent (GPT-5.2-Codex)', 'assist', 'Zed openai/gpt-5.2-codex'],
  ['Assisted-by: Claude:claude-3-opus coccinelle sparse', 'assist', 'Claude anthropic/claude-opus-3'],
  ['Assisted-by: Opus 4.7', 'assist', `${UNNAMED_AGENT} anthropic/claude-opus-4.7`],
  [
    'Assisted-by: Claude Fable 5 <noreply@anthropic.com>',
    'assist',
    `${UNNAMED_AGENT} anthropic/claude-fable-5`,
  ],
  ['Assisted-by: OpenCode (Claude Opus 4.6)', 'assist', 'OpenCode anthropic/claude-opus-4.6'],
  ['Assisted-by: devx/29bb5483-6db8-4982-b673-fe80f7500ded', 'assist', 'devx'],
  ['Assisted-by: pi:gpt-5.5', 'assist', 'Pi openai/gpt-5.5'],
  ['Generated-by: Claude Code', 'pair', 'Claude Code'],
  ['AI-Assisted: yes', 'assist', UNNAMED_AGENT],
  ['Co-authored-by-AI: Cursor (Auto)', 'pair', 'Cursor'],
  ['Agent-Signature: codex-gpt-5.5-medium on behalf of Ada Berg', 'pair', 'OpenAI Codex openai/gpt-5.5'],
  ['Replit-Commit-Author: Agent', 'agent', 'Replit Agent'],
  ['Executed-By: beads/crew/emma', 'agent', 'Gas Town'],
  ['Entire-Checkpoint: 0123456789ab', 'assist', 'Entire'],
  ['💘 Generated with Crush', 'pair', 'Crush'],
  ['Generated by Mistral Vibe.', 'pair', 'Mistral Vibe'],
  ['🤖 Generated with Amazon Q Developer', 'pair', 'Amazon Q Developer'],
  ['commit_type: agent', 'agent', 'aGiTrack'],
  ['# Aider chat conversation:', 'agent', 'Aider'],
  ['Codex-Reviewed-By: codex-rescue (clean)', 'unknown', ''],
  ['- Addresses Copilot review feedback', 'unknown', ''],
  ['AI-Assisted: no', 'unknown', ''],
  ['AI-Assisted: None used', 'unknown', ''],
  ['AI-Used: false', 'unknown', ''],
  ['Replit-Commit-Author: Deployment', 'unknown', ''],
  ['Assisted-by: Waldek Maleska <weak@cam.dev>', 'unknown', ''],
  ['Assisted-by: Claude Paroz <claude@2xlibre.net>', 'unknown', ''],
  ['Assisted-by: Aidan Ampere', 'unknown', ''],
  ['Generated-by: coccinelle', 'unknown', ''],
  ['Claude Code did this, hopefully it works', 'unknown', ''],
  ['Signed-off-by: Claude Dioudonnat <claude@dioudonnat.fr>', 'unknown', ''],
];

const PEOPLE: readonly string[] = [
  'Claude Paroz <claude@2xlibre.net>',
  'Claude <claude@dupont.fr>',
  'Annie-Claude Côté <hello@annie.codes>',
  'Devin Doucette <devin@doucette.cc>',
  'Jules Mons <jules@jupdev.nl>',
  'Cody Fauser <cody@fauser.dev>',
  'Aiden Cline <aiden@cline.dev>',
  'Boris Cherny <boris@anthropic.com>',
  'Kevin Bond <kevin@cline.bot>',
  'Paul Gauthier <paul@aider.chat>',
  'Roo Code <support@roo.vet>',
  'Roo Code <support@roocode.com>',
  'Cline Evaluation <cline@example.com>',
  'cline-test <132302818+candieduniverse@users.noreply.github.com>',
];

const BOTS: readonly string[] = [
  'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
  'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
  'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>',
  'mend-bolt-for-github[bot] <42819689+mend-bolt-for-github[bot]@users.noreply.github.com>',
  'gemini-cli-robot <gemini-cli-robot@google.com>',
  'gemini-cli[bot] <218312386+gemini-cli[bot]@users.noreply.github.com>',
  'git-ai <git-ai@local>',
  'Git AI Bot <bot@usegitai.com>',
  'autofix-ci[bot] <114827586+autofix-ci[bot]@users.noreply.github.com>',
  'Claude Watch <claude-watch@users.noreply.github.com>',
];

describe('judgement of one commit', () => {
  for (const [author, agent] of AUTHORS)
    it(`author ${author}`, () => expect(byAuthor(author), 'agent', agent));

  for (const [value, agent] of COAUTHORS) {
    it(`co-author ${value}`, () => expect(withMessage(`S\n\nCo-authored-by: ${value}\n`), 'pair', agent));
  }

  for (const [value, agent] of SUGGESTIONS) {
    const message = `Update src/login.ts\n\nCo-authored-by: ${value}\n`;
    it(`accepted suggestion of ${value}`, () =>
      expect(withMessage(message, { committer: GITHUB }), 'assist', agent));
  }

  for (const [line, wanted, agents] of LINES)
    it(line, () => expect(withMessage(`S\n\n${line}\n`), wanted, agents));

  for (const person of PEOPLE) it(`person ${person}`, () => expect(byAuthor(person), 'unknown'));

  for (const bot of BOTS) it(`bot ${bot}`, () => expect(byAuthor(bot), 'automation'));

  it('names no agent for a commit without marks', () => expect(commitOf(), 'unknown'));

  it('judges subjects that tools write', () => {
    expect(withMessage('aider: Added a test'), 'agent', 'Aider');
    expect(
      withMessage('<aGiTrack> Add\n\nmodel: claude-opus-4-6\n'),
      'agent',
      'aGiTrack anthropic/claude-opus-4.6',
    );
    expect(withMessage('Revert "aider: Added a test"\n\nThis reverts commit abc.\n'), 'unknown');
  });
});

describe('order of judgement', () => {
  const claude = 'Co-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>';

  it('keeps the agent as author where the co-author is the person who asked', () => {
    const message = 'S\n\nCo-authored-by: Ada Berg <ada@berg.dev>\n';
    expect(
      byAuthor('Copilot <198982749+Copilot@users.noreply.github.com>', message),
      'agent',
      'GitHub Copilot coding agent',
    );
  });

  it('joins the agent as author with the model of its own trailer', () => {
    const wanted = 'Claude Code anthropic/claude-opus-4.6';
    expect(byAuthor('Claude <noreply@anthropic.com>', `S\n\n${claude}\n`), 'agent', wanted);
    const action = 'claude[bot] <209825114+claude[bot]@users.noreply.github.com>';
    expect(byAuthor(action, `S\n\n${claude}\n`), 'agent', 'Claude Code Action anthropic/claude-opus-4.6');
  });

  it('reads a signature and a trailer as one agent with its model', () => {
    const message = `S\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)\n\n${claude}\n`;
    expect(withMessage(message), 'pair', 'Claude Code anthropic/claude-opus-4.6');
  });

  it('lets a co-author win over help, and gives a loose model to its vendor', () => {
    const both = 'S\n\nAssisted-by: Opus 4.7\nCo-authored-by: Claude <noreply@anthropic.com>\n';
    expect(withMessage(both), 'pair', 'Claude Code anthropic/claude-opus-4.7');
  });

  it('names all agents, the strongest claim first', () => {
    const message = 'S\n\nAssisted-by: pi:gpt-5.5\nCo-authored-by: Cursor <cursoragent@cursor.com>\n';
    expect(withMessage(message), 'pair', 'Cursor, Pi openai/gpt-5.5');
  });

  it('counts a committer of aider alone as message only, one of Cosine as co-author', () => {
    const aider = commitOf({ committer: identity('Ada Berg (aider) <ada@berg.dev>') });
    expect(aider, 'unknown');
    assert.equal(judged(aider).evidence[0]?.where, 'committer');
    expect(commitOf({ committer: identity('Cosine <agent@cosine.sh>') }), 'pair', 'Cosine');
  });

  it('sees through a bot that signs for an agent, but not for mere help', () => {
    const bot = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>';
    expect(
      byAuthor(bot, 'S\n\n🤖 Generated with [Claude Code](https://claude.ai/code)\n'),
      'pair',
      'Claude Code',
    );
    expect(byAuthor(bot, 'S\n\nAssisted-by: Opus 4.7\n'), 'automation');
  });

  it('trusts the marker of VS Code less inside the days it was written without cause', () => {
    const on = (date: string): AuthorClass =>
      judged(
        withMessage('S\n\nCo-authored-by: Copilot <copilot@github.com>\n', { committerTime: seconds(date) }),
      ).class;
    assert.equal(on('2026-04-15T23:59:59Z'), 'pair');
    assert.equal(on('2026-04-16T00:00:00Z'), 'assist');
    assert.equal(on('2026-05-10T23:59:59Z'), 'assist');
    assert.equal(on('2026-05-11T00:00:00Z'), 'pair');
  });

  it('reads an indented example as nothing and a squash list as evidence', () => {
    expect(withMessage('S\n\nWrite:\n\n    Assisted-by: Crush:kimi-k2.6\n\nand go on.\n'), 'unknown');
    expect(withMessage('S (#1)\n\n* one\n\n    Made-with: Cursor\n\n* two\n'), 'pair', 'Cursor');
  });
});

describe('dates', () => {
  const before = { authorTime: seconds('2020-01-01'), committerTime: seconds('2020-01-01') };

  it('prove people before the era, by the committer date', () => {
    const attribution = judged(commitOf(before));
    assert.equal(attribution.class, 'human');
    assert.deepEqual(attribution.evidence, [{ sign: ERA_SIGN, where: 'date', text: '2020-01-01T12:00:00Z' }]);
    expect(commitOf({ authorTime: seconds('2019-06-24') }), 'unknown');
  });

  it('decide at the very second, and where the era is moved', () => {
    const at = (committerTime: number): AuthorClass => judged(commitOf({ committerTime })).class;
    assert.deepEqual([at(DEFAULT_ERA_START - 1), at(DEFAULT_ERA_START)], ['human', 'unknown']);
    assert.equal(judged(commitOf(), { eraStart: seconds('2027-01-01') }).class, 'human');
  });

  it('prove nothing where git could not read them', () =>
    expect(commitOf({ committerTime: null }), 'unknown'));

  it('survive years JavaScript cannot write', () => {
    assert.equal(judged(commitOf({ committerTime: -1e15 })).evidence[0]?.text, '-1000000000000000');
  });

  it('prove nothing against the mark of a vendor', () => {
    const attribution = judged(withMessage('S\n\nCo-authored-by: Claude <noreply@anthropic.com>\n', before));
    assert.deepEqual([attribution.class, attribution.agents], ['unknown', []]);
    assert.ok(contradictsEra(attribution));
    assert.equal(contradictsEra(judged(commitOf(before))), false);
  });

  it('beat names and words that only look like marks', () => {
    for (const commit of [
      byAuthor('Codex <ada@berg.dev>', 'S', before),
      withMessage('aider: fix the subsystem', before),
      withMessage('S\n\nAssisted-by: Claude\n', before),
    ]) {
      assert.equal(judged(commit).class, 'human');
    }
  });

  it('leave bots bots', () => expect(byAuthor(BOTS[1]!, 'Bump', before), 'automation'));
});

describe('override file and branch', () => {
  const human = { declared: 'human' } as const;

  it('beat every mark', () => {
    const attribution = judged(byAuthor('Claude <noreply@anthropic.com>'), human);
    assert.deepEqual([attribution.class, attribution.agents], ['human', []]);
    assert.deepEqual(attribution.evidence[0], { sign: OVERRIDE_SIGN, where: 'override', text: 'human' });
  });

  it('beat the date', () => {
    const old = commitOf({ committerTime: seconds('2020-01-01') });
    const attribution = judged(old, { declared: 'ai', declaredAgent: { agent: 'Acme', model: null } });
    assert.deepEqual([attribution.class, agentsIn(attribution)], ['pair', 'Acme']);
    assert.equal(judged(byAuthor('Codex <codex@openai.com>'), { declared: 'ai' }).class, 'agent');
  });

  it('hand a branch on to the commits it brought', () => {
    const merge = withMessage('Merge pull request #1 from ada/codex/fix-login\n', { parents: ['a', 'b'] });
    const branch = branchFinding(merge, catalogue)!;
    const attribution = judged(commitOf({ author: PERSON }), { branch });
    assert.deepEqual([attribution.class, agentsIn(attribution)], ['pair', 'OpenAI Codex']);
    assert.equal(attribution.evidence[0]?.where, 'branch');
    assert.equal(judged(merge).class, 'unknown');
    assert.equal(judged(byAuthor(BOTS[1]!), { branch }).class, 'automation');
    const cursor = withMessage('S\n\nMade-with: Cursor\n');
    assert.equal(agentsIn(judged(cursor, { branch })), 'Cursor');
    assert.equal(judged(commitOf({ committerTime: seconds('2020-01-01') }), { branch }).class, 'human');
  });
});
