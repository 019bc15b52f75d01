import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { normaliseModel, vendorName } from '../../../../src/core/evidence';

const SPELLINGS: readonly (readonly [string, string | null])[] = [
  ['Claude Opus 4.6 (1M context)', 'anthropic/claude-opus-4.6'],
  ['Claude Opus4.5', 'anthropic/claude-opus-4.5'],
  ['Claude (claude-opus-4-6)', 'anthropic/claude-opus-4.6'],
  ['Claude Code 2.1.133 / Claude Opus 4.7 (1M context)', 'anthropic/claude-opus-4.7'],
  ['Claude:claude-3-opus', 'anthropic/claude-opus-3'],
  ['Claude 3.5 Sonnet via Crush', 'anthropic/claude-sonnet-3.5'],
  ['claude-sonnet-4-20250514', 'anthropic/claude-sonnet-4'],
  ['claude-opus-4-5@20251101', 'anthropic/claude-opus-4.5'],
  ['Claude Code (cli/claude-opus-4-5=100%)', 'anthropic/claude-opus-4.5'],
  ['Claude Fable 5', 'anthropic/claude-fable-5'],
  ['Fable', 'anthropic/claude-fable'],
  ['Opus 4.7', 'anthropic/claude-opus-4.7'],
  ['Claude Opus 5 xHigh', 'anthropic/claude-opus-5'],
  ['Crush:AWS Claude Sonnet 4', 'anthropic/claude-sonnet-4'],
  ['1M Claude Sonnet 4.5 via Crush', 'anthropic/claude-sonnet-4.5'],
  ['OpenCode.ai <Opus 4.6>', 'anthropic/claude-opus-4.6'],
  [
    'Justin <x@users.noreply.github.com> & Claude Sonnet 4.6 <noreply@anthropic.com>',
    'anthropic/claude-sonnet-4.6',
  ],
  ['aider (vertex_ai/gemini-2.5-pro-exp-03-25) <noreply@aider.dev>', 'google/gemini-2.5-pro'],
  ['aider (gemini/gemini-3-pro-preview)', 'google/gemini-3-pro'],
  ['aider (gpt-4o)', 'openai/gpt-4o'],
  ['aider (openai/gp', null],
  ['codex (GPT-5.4)', 'openai/gpt-5.4'],
  ['codex-gpt-5.5-medium on behalf of matt wilkie', 'openai/gpt-5.5'],
  ['Crush:[GPT-5.1 Codex Max]', 'openai/gpt-5.1-codex-max'],
  ['Zed Agent (GPT-5.2-Codex)', 'openai/gpt-5.2-codex'],
  ['GPT-5.6 Sol', 'openai/gpt-5.6-sol'],
  ['openai/gpt-5.4 on opencode', 'openai/gpt-5.4'],
  ['OpenAI GPT 5.5', 'openai/gpt-5.5'],
  ['Kimi K2.7 Code', 'moonshot/kimi-k2.7'],
  ['Crush:kimi-k2.6', 'moonshot/kimi-k2.6'],
  ['GLM-5.2', 'zai/glm-5.2'],
  ['Z.ai: GLM 5.1 via Crush', 'zai/glm-5.1'],
  ['Crush:deepseek-v4-flash', 'deepseek/deepseek-v4-flash'],
  ['deepseek-r1', 'deepseek/deepseek-r1'],
  ['Qwen3.5 Plus via Crush', 'alibaba/qwen3.5-plus'],
  ['Crush:qwen3.8-max', 'alibaba/qwen3.8-max'],
  ['MiniMax M2.7 via Crush', 'minimax/minimax-m2.7'],
  ['mimo-v2-pro via Crush', 'xiaomi/mimo-v2-pro'],
  ['AI (Pi/Claude Opus 4.7)', 'anthropic/claude-opus-4.7'],
  ['<Model-Name> via Crush', null],
  ['AGENT_NAME:MODEL_VERSION', null],
  ['Claude', null],
  ['Claude Code', null],
  ['Cursor', null],
  ['Cursor (Auto)', null],
  ['Copilot', null],
  ['ChatGPTv5', null],
  ['devx/29bb5483-6db8-4982-b673-fe80f7500ded', null],
  ['crowlbot', null],
  ['OpenHands-Claude', null],
  ['gemini-cli gemini-2.5-pro', 'google/gemini-2.5-pro'],
  ['Claude (kimi-k2.5)', 'moonshot/kimi-k2.5'],
  ['Claude (glm-4.7)', 'zai/glm-4.7'],
  ['claude-3-5-sonnet-20241022', 'anthropic/claude-sonnet-3.5'],
  ['Claude 2.1', 'anthropic/claude-2.1'],
  ['gpt-4.1-mini', 'openai/gpt-4.1-mini'],
  ['gpt-oss-120b', 'openai/gpt-oss-120b'],
  ['o3-mini', 'openai/o3-mini'],
  ['gemini-2.5-flash-lite', 'google/gemini-2.5-flash-lite'],
  ['openrouter/moonshotai/kimi-k2', 'moonshot/kimi-k2'],
  ['Devstral Small', 'mistral/devstral-small'],
  ['Qwen-Coder', null],
  ['Mistral Vibe', null],
  ['OpenHands', null],
  ['grok-code-fast-1', 'xai/grok-code-fast'],
  ['', null],
  ['auto', null],
  ['Claude Opus <opus4@berg.dev>', 'anthropic/claude-opus'],
];

const FAMILIES: readonly (readonly [string, string])[] = [
  ['Claude Opus 4.6', 'Claude Opus'],
  ['claude-3-5-sonnet', 'Claude Sonnet'],
  ['gpt-5.4', 'GPT-5'],
  ['gpt-4o', 'GPT-4'],
  ['gemini-2.5-pro', 'Gemini 2.5'],
  ['kimi-k2.6', 'Kimi K2'],
  ['glm-5.2', 'GLM-5'],
  ['MiniMax M2.7', 'MiniMax M2'],
];

describe('model names', () => {
  for (const [text, model] of SPELLINGS) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(normaliseModel(text)?.id ?? null, model));
  }

  for (const [text, family] of FAMILIES) {
    it(`puts ${text} into ${family}`, () => assert.equal(normaliseModel(text)?.family, family));
  }

  it('reads its own spelling as the same model', () => {
    for (const [, model] of SPELLINGS) if (model) assert.equal(normaliseModel(model)?.id, model);
  });

  it('names vendors, known and unknown', () => {
    assert.equal(vendorName('anthropic'), 'Anthropic');
    assert.equal(vendorName('constructor'), 'constructor');
  });

  it('never throws and never invents a malformed id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const id = normaliseModel(text)?.id;
        return id === undefined || /^[a-z]+\/[a-z0-9.-]+$/.test(id);
      }),
    );
  });
});
