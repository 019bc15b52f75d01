import { strict as assert } from 'node:assert';
import { type DefinitionsOptions, defineAll } from '../../src/core/definitions';
import { type Defined, definitionsSchema } from '../../src/core/report';
import { blame } from './blame';
import { BOB, DEPENDABOT, lines, WITH_CLAUDE, WITH_HELP } from './people';
import { TestRepo } from './repo';

export const DEFINED: DefinitionsOptions = {
  ...{ revision: 'HEAD', rule: 'default', searchPath: process.env.PATH, lanes: 2 },
  ...{ generatedBy: { name: 'test', version: '1' }, build: 'one', since: null, all: true },
};

export type Kind = 'agent' | 'generated' | 'pair' | 'assist' | 'unknown' | 'human' | 'bot';
export const DECLARED: readonly Kind[] = ['agent', 'generated', 'pair'];
export const ANY_AI: readonly Kind[] = [...DECLARED, 'assist'];

const GENERATED = 'Make it\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)\n';
const CLEO = 'Cleo Fern <cleo@fern.dev>';
export const HOW = {
  agent: { author: 'Claude <noreply@anthropic.com>' },
  generated: { author: BOB, message: GENERATED },
  pair: { author: BOB, message: WITH_CLAUDE },
  assist: { author: BOB, message: WITH_HELP },
  unknown: { author: CLEO },
  human: { author: CLEO, date: '2020-05-01' },
  bot: { author: DEPENDABOT },
};

/** Long enough for git to take it for moved. */
export const block = (name: string, count: number, indent = '') =>
  Array.from({ length: count }, (_, i) => `${indent}${name} ${i} ${'abcdefghij'.repeat(4)}\n`).join('');

export const onDay = (day: number) => ({ date: `2025-03-${String(day).padStart(2, '0')}` });
export const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
/** No lock file counts. */
export const isCounted = ({ path }: { readonly path: string }) => path !== 'yarn.lock';

export interface LivingLine {
  readonly path: string;
  readonly text: string;
  readonly kind: Kind;
}

/** A repository of which is known how each commit was made, and what git itself counts in it. */
export class DefinedRepo {
  readonly repo = new TestRepo();
  readonly kinds = new Map<string, Kind>();

  commit(kind: Kind, files: Readonly<Record<string, string>>, more: { date?: string } = {}): string {
    return this.note(this.repo.writeAll(files).commit({ ...HOW[kind], ...more }), kind);
  }

  note(id: string, kind: Kind): string {
    this.kinds.set(id, kind);
    return id;
  }

  /** Every kind of commit and of line; a block is indented, moved, and copied from where nothing changed. */
  history(): void {
    const { repo } = this;
    this.commit('human', { 'src/old.ts': block('old', 5), 'src/still.ts': block('still', 4) });
    this.commit(
      'unknown',
      { 'src/a.ts': `${lines(3, 'a')}\n\n}\n`, 'fixtures/f.txt': lines(2, 'f') },
      onDay(1),
    );
    this.commit(
      'pair',
      { 'src/b.ts': `${lines(5, 'b')}\n  \n});\n`, 'yarn.lock': lines(7, 'lock') },
      onDay(2),
    );
    repo.tag('v1');
    repo.branch('side');
    repo.checkout('side');
    const side = this.commit('agent', { 'src/c.ts': `${lines(4, 'c')}\n` }, onDay(3));
    repo.checkout('main');
    this.commit('bot', { 'src/deps.ts': lines(3, 'deps') }, onDay(4));
    repo.take(side, 'src/c.ts');
    this.note(repo.merge(side, { ...HOW.unknown, ...onDay(5) }), 'unknown');
    this.commit('pair', { 'src/old.ts': block('old', 5, '    ') }, onDay(6));
    this.commit(
      'generated',
      { 'src/moved.ts': block('a moved', 3), 'src/deps.ts': lines(2, 'deps') },
      onDay(7),
    );
    this.commit('assist', { 'src/d.ts': lines(6, 'd'), 'src/gone.ts': block('gone', 3) }, onDay(8));
    const taken = { 'src/e.ts': block('gone', 3) + lines(1, 'e'), 'src/gone.ts': lines(1, 'left') };
    this.commit('pair', taken, onDay(9));
    this.commit('pair', { 'src/copy.ts': block('still', 4) }, onDay(10));
  }

  /** By id. */
  async answers(options: Partial<DefinitionsOptions> = {}): Promise<Map<string, Defined>> {
    const { rows } = await defineAll(this.repo.dir, { ...DEFINED, ...options });
    assert.deepEqual(definitionsSchema.parse(rows), rows);
    return new Map(rows.map(row => [row.id, row]));
  }

  /** Every living line by git's own blame. `since`: only those that came after it. */
  living(flags: readonly string[] = [], since?: string): LivingLine[] {
    const { repo, kinds } = this;
    const before = new Set(since === undefined ? [] : repo.git('rev-list', since).trim().split('\n'));
    const listed = repo.git('ls-tree', '-r', '--name-only', 'HEAD').trim().split('\n');
    return listed
      .filter(path => !path.startsWith('"'))
      .flatMap(path => {
        const texts = repo.git('show', `HEAD:${path}`).split('\n');
        return blame(repo, 'HEAD', path, [], flags).flatMap((owner, i) =>
          before.has(owner) ? [] : [{ path, text: texts[i]!, kind: kinds.get(owner)! }],
        );
      });
  }

  /** What commits, no merges, changed in each file, by numstat. */
  changed(range = 'HEAD') {
    return this.repo
      .git('-c', 'diff.context=0', 'log', '--no-merges', '--numstat', '--format=:%H', range)
      .split('\n:')
      .flatMap(part => {
        const [id = '', ...rows] = part.replace(/^:/, '').split('\n');
        return rows.flatMap(row => {
          const [, added, deleted, path] = /^(\d+)\t(\d+)\t(.+)$/.exec(row) ?? [];
          const kind = this.kinds.get(id)!;
          return path === undefined ? [] : [{ path, kind, added: Number(added), deleted: Number(deleted) }];
        });
      });
  }

  /** Of what was made how: those of some kinds, and all. */
  kindsOf(...args: string[]): Kind[] {
    const ids = this.repo
      .git('rev-list', ...args)
      .trim()
      .split('\n');
    return ids.map(id => this.kinds.get(id)!);
  }
}

/** Numerator and denominator of a row, whose share they are. */
export function figure(rows: ReadonlyMap<string, Defined>, id: string): (number | null)[] {
  const { ai, counted, share } = rows.get(id)!;
  assert.equal(share, counted === 0 || ai === null ? null : ai / counted!);
  return [ai, counted];
}

/** How many are of these kinds, and how many there are. */
export function countOf(some: readonly { readonly kind: Kind }[], ai: readonly Kind[]): [number, number] {
  return [some.filter(({ kind }) => ai.includes(kind)).length, some.length];
}
