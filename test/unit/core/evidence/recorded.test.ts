import { strict as assert } from 'node:assert';
import { recordedAgent, recordedModel } from '../../../../src/core/evidence';

const AGENTS: Readonly<Record<string, string | null>> = {
  claude: 'Claude Code',
  Claude: 'Claude Code',
  claude_code: 'Claude Code',
  claudeCode: 'Claude Code',
  cursor: 'Cursor',
  codex: 'OpenAI Codex',
  pi: 'Pi',
  gemini: 'Gemini CLI',
  'continue-cli': 'Continue',
  'github-copilot': 'GitHub Copilot',
  droid: 'Factory droid',
  'Qwen-Coder': 'Qwen Code',
  mock_ai: null,
  Agent: null,
  '': null,
  'Ada Lovelace': null,
  'Claude Dupont': null,
};

const MODELS: Readonly<Record<string, string | null>> = {
  'claude-opus-4-8': 'anthropic/claude-opus-4.8',
  'anthropic/claude-opus-4-5-20251101': 'anthropic/claude-opus-4.5',
  'claude-4.5-sonnet-thinking': 'anthropic/claude-sonnet-4.5',
  'openai-codex/gpt-5.4': 'openai/gpt-5.4',
  claude: null,
  default: null,
  unknown: null,
  tab: null,
  '<synthetic>': null,
  '"gpt-5"': null,
};

describe('what a recorder of lines calls', () => {
  for (const [tool, agent] of Object.entries(AGENTS))
    it(`an agent: "${tool}"`, () => assert.equal(recordedAgent(tool), agent));
  for (const [text, model] of Object.entries(MODELS))
    it(`a model: "${text}"`, () => assert.equal(recordedModel(text), model));
});
