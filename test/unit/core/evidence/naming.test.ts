import { strict as assert } from 'node:assert';
import { loadCatalogue } from '../../../../src/core/evidence';
import { wordsOf } from '../../../../src/core/evidence/naming';

const { namer, raw } = loadCatalogue();

describe('names of agents', () => {
  for (const { name, aliases = [], wordAliases = [] } of raw.agents)
    it(`${name} is found under all its names`, () => {
      for (const written of [name, ...aliases, ...wordAliases]) {
        assert.notEqual(namer.naming(written), null, written);
        assert.notEqual(namer.agentIn(written), null, written);
      }
    });

  it('that are words or first names, too, name nobody where they do not stand alone', () => {
    for (const person of [
      'Devin Smith',
      'Jules Verne',
      'Claude Martin',
      'Warp Speed',
      'Happy Gilmore',
      'Amp Hour',
    ])
      assert.equal(namer.naming(person), null, person);
    assert.equal(namer.naming('Claude'), 'doubtful');
    assert.equal(namer.naming('Claude Code'), 'sure');
  });

  it('do not stand in addresses and links', () => {
    assert.equal(wordsOf('Ada <claude@dupont.fr> https://claude.ai/x').trim(), 'Ada');
    assert.equal(namer.naming('Ada Berg <copilot@berg.dev>'), null);
  });

  it('are names and nothing else, or models', () => {
    for (const whole of ['Gemini Code Assist', 'gemini-cli', 'Claude Opus 4.6 (1M context)', 'GPT-5.1 Codex'])
      assert.ok(namer.isName(whole), whole);
    for (const other of ['Claude Martin', 'Kiro Smith', 'GPT team', 'Claude', 'gpt5405', 'Codex Master'])
      assert.ok(!namer.isName(other), other);
  });
});
