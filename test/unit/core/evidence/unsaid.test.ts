import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isUnsaid, saysNoAi } from '../../../../src/core/evidence/unsaid';
import { Effort } from '../../../support/effort';

const UNSAID = [
  ...[
    '',
    '-',
    '...',
    '___',
    'no',
    'none',
    'None used',
    'N/A',
    'n/a',
    'never',
    'false',
    '0',
    '0 lines',
    '0 %',
    '0%',
  ],
  ...['[Tool Name] following [the guidelines](https://h)', '[yes/no]', '<tool>', '{model}', 'yes/no', '[ ]'],
  ...[
    '(please specify)',
    'not applicable',
    'No AI was used',
    'I did not use AI',
    "I didn't use any AI tools",
  ],
  ...[
    'AI was not used.',
    'Claude was not used here',
    'without AI help',
    'AI-free',
    'none of the code',
    'Human',
  ],
  ...['written by myself', 'No, I wrote it'],
];
const SAID = [
  ...['Claude', 'yes', 'Yes, Claude Code', 'Claude Code, not for the tests', 'Fable did the implementation'],
  ...[
    '[Claude Code](https://x)',
    'GPT-5 for docs',
    'Copilot (autocomplete only)',
    '100%',
    '50 %',
    'true',
    'Nova',
  ],
  ...['Claude Opus 4.6 following [the guidelines](h)', 'Notion AI', 'Manus', '0xAI agent', 'tests only'],
  ...['Used Claude to write docs; no code', 'Nothingburger agent', 'AGENT_NAME:MODEL_VERSION'],
];

describe('the value of a form’s line', () => {
  for (const value of UNSAID) it(`says nothing: ${value}`, () => assert.ok(isUnsaid(value)));
  for (const value of SAID) it(`says something: ${value}`, () => assert.ok(!isUnsaid(value)));

  it('is judged with work that grows no faster than it does', () => {
    const words = ['no ', 'not a', "didn't ", 'ai ', '[', '(', 'free of ', 'yes/', ' ', 'use'];
    const effort = new Effort();
    for (const word of words) {
      const text = word.repeat(4000 / word.length);
      effort.within(100, word, () => {
        isUnsaid(text);
        saysNoAi(text);
      });
    }
  });
});

describe('a statement that no AI was used', () => {
  for (const line of [
    'No AI was used.',
    'This PR contains no AI generated code.',
    'I did not use any LLM for this.',
    'Written without AI assistance.',
    'AI usage: none',
    '**AI disclosure:** No AI tools were used.',
    'AI was not used',
  ])
    it(line, () => assert.ok(saysNoAi(line)));
  for (const line of [
    'Claude does not parse this',
    'No air left',
    'AI usage: Claude',
    'The AI player did not move',
  ])
    it(`is not: ${line}`, () => assert.ok(!saysNoAi(line)));

  it('never throws', () => fc.assert(fc.property(fc.string(), text => typeof saysNoAi(text) === 'boolean')));
});
