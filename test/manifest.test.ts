import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import packageFile from '../package.json';
import { readOverride } from '../src/core/rule';
import { reportOf } from './core/report/reporting';
import { TestRepo } from './repo';
import { publishedSchemas } from './schemas';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

function sourcesIn(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter(name => name.endsWith('.ts')).map(name => read(join(folder, name)));
}

const unique = (items: Iterable<string>) => [...new Set(items)].sort();

describe('manifest', () => {
  it('contributes the commands that are registered, and no others', () => {
    const registered = sourcesIn('src').flatMap(text =>
      [...text.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, id]) => id!),
    );
    const contributed = packageFile.contributes.commands.map(({ command }) => command);
    assert.deepEqual(unique(registered), unique(contributed));
    assert.equal(new Set(contributed).size, contributed.length);
  });

  it('names the bundles that the build writes', () => {
    const built = [...read('esbuild.js').matchAll(/outfile: '([^']+)'/g)].map(([, file]) => `./${file}`);
    for (const file of [packageFile.main, ...Object.values(packageFile.bin)])
      assert.ok(built.includes(file), `${file} is not built`);
    const entries = [...read('esbuild.js').matchAll(/entryPoints: \['([^']+)'\]/g)].map(([, file]) => file!);
    for (const file of entries) assert.ok(existsSync(join(root, file)), `${file} is not there`);
  });

  it('pins every dependency to one version', () => {
    for (const [name, version] of Object.entries({
      ...packageFile.dependencies,
      ...packageFile.devDependencies,
    }))
      assert.match(version, /^\d+\.\d+\.\d+$/, `${name} ${version}`);
  });

  it('asks for no newer host than its types describe', () => {
    const { '@types/vscode': types, '@types/node': node } = packageFile.devDependencies;
    assert.equal(packageFile.engines.vscode, `^${types}`);
    assert.equal(/\d+/.exec(packageFile.engines.node)?.[0], node.split('.')[0]);
  });
});

describe('published schemas', () => {
  it('are those of the code', () => {
    for (const [name, text] of Object.entries(publishedSchemas())) assert.equal(read(`media/${name}`), text);
  });

  /** Formats and keywords that ajv does not know would be ignored silently otherwise. */
  const compiled = (name: string) => {
    const schema = JSON.parse(read(`media/${name}`)) as Record<string, unknown>;
    return new Ajv2020({ strict: true, strictRequired: true, allErrors: true }).compile(schema);
  };

  it('accept a real report and refuse a wrong one', async () => {
    const repo = new TestRepo();
    try {
      repo
        .write('a.ts', '1\n2\n')
        .write('logo.png', Buffer.from([0, 1, 2]))
        .commit();
      repo.tag('v1.0');
      const report = await reportOf(repo);
      const accepts = compiled('report.schema.json');
      assert.ok(accepts(report), JSON.stringify(accepts.errors));
      assert.ok(!accepts({ ...report, schemaVersion: 2 }));
      assert.ok(!accepts({ ...report, share: { ...report.share, low: 1.01 } }));
      assert.ok(!accepts({ ...report, living: { ...report.living, agent: -1 } }));
      assert.ok(!accepts({ ...report, repository: { ...report.repository, head: 'main' } }));
    } finally {
      repo.dispose();
    }
  });

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

describe('what is committed', () => {
  it('names no place of this machine', () => {
    // Written in pieces, because this file is committed too.
    const places = ['/wo' + 'rk/', '../sha' + 'red'];
    const args = ['grep', '-nIF', ...places.flatMap(place => ['-e', place]), '--', '.'];
    let found = '';
    try {
      found = execFileSync('git', args, { cwd: root, encoding: 'utf8' });
    } catch (error) {
      // Status 1: no line was found.
      assert.equal((error as { status?: number }).status, 1, String(error));
    }
    assert.equal(found, '');
  });
});
