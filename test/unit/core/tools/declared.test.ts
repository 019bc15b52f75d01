import { strict as assert } from 'node:assert';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { inputSchemaOf, TOOLS } from '../../../../src/core/tools';

const SAMPLES: readonly unknown[] = [
  {},
  { path: '/a', revision: 'v1' },
  { path: '' },
  { path: 'a'.repeat(401) },
  { revision: 1 },
  { file: 'a.ts' },
  { file: 'a.ts', startLine: 1, endLine: 2, includeText: true, path: '.' },
  { file: 'a.ts', startLine: 0 },
  { file: 'a.ts', startLine: 1.5 },
  { file: 'a.ts', endLine: '2' },
  { file: 'a.ts', other: 1 },
  { commit: 'HEAD' },
  { commit: 'HEAD', includeText: 'yes' },
  [],
  null,
  'text',
];

describe('tools', () => {
  it('have names of the form verb_noun, and say what they do', () => {
    for (const { name, title, description } of TOOLS) {
      assert.match(name, /^(get|explain)_[a-z]+(_[a-z]+)*$/);
      assert.ok(title.length < 50 && description.length > 100, name);
    }
    assert.equal(new Set(TOOLS.map(({ name }) => name)).size, TOOLS.length);
  });

  for (const tool of TOOLS)
    it(`declare in JSON Schema what the code takes: ${tool.name}`, () => {
      const accepts = new Ajv2020({ strict: true }).compile(inputSchemaOf(tool));
      for (const sample of SAMPLES)
        assert.equal(accepts(sample), tool.input.safeParse(sample).success, JSON.stringify(sample));
    });
});
