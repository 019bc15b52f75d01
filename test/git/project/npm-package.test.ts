import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageFile from '../../../package.json';
import { build, SHELL } from '../../support/command-line';
import { Sample } from '../../support/command-line-sample';

const root = join(import.meta.dirname, '..', '..', '..');
const packages = join(root, 'node_modules');

/** As a stranger has it who was given the file of the package: no registry, nothing of ours beside it. */
describe('the package for npm', () => {
  let folder = '';
  let sample: Sample;
  before(() => {
    build();
    sample = new Sample();
    folder = mkdtempSync(join(tmpdir(), 'test-npm-'));
    for (const name of ['packed', 'home', 'empty']) mkdirSync(join(folder, name));
    npm('packed', 'pack', '--ignore-scripts', '--loglevel=error', root, ...neededPackages());
    const packed = readdirSync(join(folder, 'packed')).map(name => join(folder, 'packed', name));
    npm('empty', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...packed);
  });
  after(() => {
    sample.dispose();
    rmSync(folder, { recursive: true });
  });

  const env = () => ({ ...SHELL, HOME: join(folder, 'home'), npm_config_offline: 'true' });
  function run(program: string, where: string, ...args: string[]): string {
    const shell = process.platform === 'win32';
    return execFileSync(program, args, { cwd: join(folder, where), env: env(), encoding: 'utf8', shell });
  }
  function npm(where: string, ...args: string[]): string {
    return run('npm', where, '--no-update-notifier', ...args);
  }

  /** Those that the bundles leave out, with what of them fits this machine. */
  function neededPackages(): string[] {
    const native = readdirSync(join(packages, '@resvg')).map(name => `@resvg/${name}`);
    const names = [...new Set([...Object.keys(packageFile.dependencies), ...native])];
    return names.map(name => join(packages, name)).filter(path => existsSync(path));
  }

  it('holds the command line, and nothing of the extension', () => {
    const place = join(folder, 'empty', 'node_modules', 'writes-itself');
    const files = readdirSync(place, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(place.length + 1)
          .replaceAll('\\', '/'),
      );
    assert.deepEqual(files.sort(), [
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md', 'dist/cli.js'],
      ...['dataset-child', 'dataset', 'engine', 'exports', 'mcp', 'publish', 'run-command'].map(
        name => `dist/cli/${name}.js`,
      ),
      'dist/worker.js',
      ...['definitions', 'override', 'report'].map(name => `media/${name}.schema.json`),
      'package.json',
    ]);
  });

  it('answers by npx, in every way that its bundles are divided', () => {
    const ask = (...args: string[]) => run('npx', 'empty', 'writes-itself', ...args, '--cache', 'none');
    const { dir } = sample.repo;
    const report = JSON.parse(ask('report', dir));
    assert.equal(report.repository.head, sample.second);
    assert.equal(report.generatedBy.version, packageFile.version);
    assert.match(ask('report', dir, '--format', 'markdown'), /^# How much of /);
    assert.match(ask('ledger', dir).split('\n')[0]!, /"path":/);
    assert.equal(ask('publish', dir, 'site').slice(0, 2), '6 ');
    ask('report', dir, '--format', 'png', '--out', 'card.png');
    const picture = readFileSync(join(folder, 'empty', 'card.png'));
    assert.equal(picture.subarray(1, 4).toString(), 'PNG');
    const hello = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    const server = join('node_modules', 'writes-itself', 'dist', 'cli.js');
    const answered = execFileSync(process.execPath, [server, 'mcp', dir], {
      cwd: join(folder, 'empty'),
      env: env(),
      encoding: 'utf8',
      input: `${JSON.stringify(hello)}\n`,
    });
    assert.match(answered, /get_ai_share/);
  });
});
