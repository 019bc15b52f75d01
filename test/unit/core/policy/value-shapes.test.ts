import { strict as assert } from 'node:assert';
import { type ShapeId, shapeOf } from '../../../../src/core/policy/value-shapes';

const FITS: Readonly<Record<ShapeId, { readonly yes: readonly string[]; readonly no: readonly string[] }>> = {
  text: { yes: ['Claude', 'Claude <noreply@anthropic.com>', 'x'], no: [''] },
  ai: { yes: [], no: ['Bob'] },
  person: { yes: [], no: ['Bob'] },
  'agent:model': {
    yes: ['Claude:claude-opus-4.6', 'GitHub Copilot:gpt-4.1', 'Qwen:qwen3-coder-32b'],
    no: ['Claude', 'Claude: opus', ':opus', 'Claude:', 'Claude:opus sparse', 'https://x.y/z', 'C:<a@b.c>'],
  },
  'agent:model tools': {
    yes: ['Claude:claude-3-opus coccinelle sparse', 'Claude:claude-opus-4.6', 'Claude Code:opus clang-tidy'],
    no: ['Claude', 'Claude: opus', 'Claude:opus  sparse', 'Claude <noreply@anthropic.com>', 'https://x.y/z'],
  },
  'llm tools': {
    yes: ['LLM', 'LLM coccinelle sparse', 'LLM clang-tidy'],
    no: ['llm', 'LLM:gpt', 'LLMs', 'Claude', 'LLM  sparse', 'LLM '],
  },
  'tool/model': {
    yes: ['Claude Code / Claude Fable 5', 'Codex/gpt-5.2'],
    no: ['Claude', 'Claude:opus', '/opus', 'Claude /', 'https://x.y/z', 'a / b / c'],
  },
  'tool and model': {
    yes: ['Claude:opus', 'Claude / opus', 'Claude (opus)', 'auto:unknown'],
    no: ['Claude', 'Claude <noreply@anthropic.com>', '(opus)', 'Claude ()'],
  },
};

describe('shapes of values', () => {
  for (const [id, { yes, no }] of Object.entries(FITS))
    it(`"${id}" takes what is written so, and nothing else`, () => {
      const fits = (value: string) => shapeOf(id as ShapeId).fits({ value, names: 'other' });
      for (const value of yes) assert.equal(fits(value), true, value);
      for (const value of no) assert.equal(fits(value), false, value);
    });

  it('go by whom a value names, where that is what counts', () => {
    const fits = (id: ShapeId, names: 'ai' | 'person' | 'other') => shapeOf(id).fits({ value: 'x', names });
    assert.deepEqual(
      (['ai', 'person', 'other'] as const).map(names => [
        fits('text', names),
        fits('ai', names),
        fits('person', names),
      ]),
      [
        [true, true, false],
        [false, false, true],
        [true, false, false],
      ],
    );
  });
});
