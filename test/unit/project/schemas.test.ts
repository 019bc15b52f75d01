import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readOverride } from '../../../src/core/rule';
import { publishedSchemas, withTables } from '../../support/schemas';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('published schemas', () => {
  it('are those of the code', () => {
    for (const [name, text] of Object.entries(publishedSchemas())) assert.equal(read(`media/${name}`), text);
  });

  it('have the tables of a dataset as the code has them', () =>
    assert.equal(read('docs/dataset.md'), withTables(read('docs/dataset.md'))));

  /** Formats and keywords that ajv does not know would be ignored silently otherwise. */
  const compiled = (name: string) => {
    const schema = JSON.parse(read(`media/${name}`)) as Record<string, unknown>;
    return new Ajv2020({ strict: true, strictRequired: true, allErrors: true }).compile(schema);
  };

  it('of the override file judge as the code does', () => {
    const accepts = compiled('override.schema.json');
    const samples: unknown[] = [
      {},
      { $schema: 'x', aiEraStart: '2020-01-01', exclude: ['docs/'] },
      { commits: [{ commit: 'abcdef1', by: 'ai', agent: 'Tool', model: 'm', reason: 'r' }] },
      { milestones: [{ date: '2024-02-29', title: 'Leap', commit: 'a'.repeat(40) }] },
      { signs: [{ id: 'own', agent: 'Own', where: 'body', text: 'made by own', gives: 'pair' }] },
      { unknown: 1 },
      { exclude: 'docs/' },
      { commits: [{ commit: 'abc', by: 'ai' }] },
      { commits: [{ commit: 'abcdef1', by: 'robot' }] },
      { milestones: [{ date: 'today', title: 'x' }] },
      { milestones: [{ date: '2024-01-01', title: 'x', commit: 'a'.repeat(41) }] },
      { signs: [{ id: 'own', agent: 'Own', where: 'branch', text: 'x', gives: 'pair' }] },
      [],
      null,
    ];
    for (const sample of samples) {
      const text = JSON.stringify(sample);
      assert.equal(accepts(sample), readOverride(Buffer.from(text)).error === null, text);
    }
  });
});
