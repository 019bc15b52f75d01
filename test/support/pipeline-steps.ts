import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { GIT_ENV, runGit } from './run-git';

const root = join(import.meta.dirname, '..', '..');
/** All that a checkout of ours must hold for its command line to be built. */
const PARTS = [
  '.ci',
  'action',
  'src',
  'action.yml',
  'esbuild.js',
  'package.json',
  'package-lock.json',
  'templates',
];

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

interface GitLabJob {
  readonly variables: Readonly<Record<string, string>>;
  readonly before_script: readonly string[];
  readonly script: readonly string[];
  readonly artifacts: {
    readonly paths: readonly string[];
    readonly reports: { readonly codequality: string };
  };
}

export const ACTION = load(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
export const GITLAB_JOB = (
  load(readFileSync(join(root, 'templates', 'gitlab.yml'), 'utf8')) as Record<string, GitLabJob>
)['writes-itself']!;

export interface StepsOutcome {
  readonly status: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Our own checkout as a runner fetches it, a repository of its own; and a place for what runs. */
export class PipelineGround {
  readonly folder = mkdtempSync(join(tmpdir(), 'test-pipeline-'));
  readonly checkout = join(this.folder, 'checkout');
  readonly commit: string;
  private runs = 0;

  constructor() {
    for (const part of PARTS) cpSync(join(root, part), join(this.checkout, part), { recursive: true });
    runGit(this.checkout, ['init', '-q', '.']);
    runGit(this.checkout, ['add', '--all']);
    runGit(this.checkout, ['commit', '-q', '-m', 'all']);
    this.commit = runGit(this.checkout, ['rev-parse', 'HEAD']).toString().trim();
    this.installs();
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** `npm ci` of the pinned packages without their scripts gives those that are installed here; nothing else is asked of it. */
  private installs(): void {
    const npm = join(this.folder, 'bin', 'npm');
    mkdirSync(join(this.folder, 'bin'));
    const wanted = 'ci --ignore-scripts --no-audit --no-fund';
    writeFileSync(
      npm,
      `#!/bin/sh\n[ "$*" = "${wanted}" ] && ln -s "${join(root, 'node_modules')}" node_modules\n`,
    );
    chmodSync(npm, 0o755);
  }

  private env(more: Readonly<Record<string, string>>): Record<string, string> {
    return { ...GIT_ENV, PATH: `${join(this.folder, 'bin')}:${process.env.PATH}`, ...more };
  }

  /** Runs the steps of the action as the runner does, over a workspace. */
  action(workspace: string, inputs: Readonly<Record<string, string>>, event: object): StepsOutcome {
    const place = join(this.folder, `run-${this.runs++}`);
    mkdirSync(place);
    const files = {
      GITHUB_OUTPUT: 'output',
      GITHUB_STEP_SUMMARY: 'summary',
      GITHUB_EVENT_PATH: 'event.json',
    };
    const paths = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(place, file)]));
    for (const path of Object.values(paths)) writeFileSync(path, '');
    writeFileSync(paths.GITHUB_EVENT_PATH!, JSON.stringify(event));
    const runner = {
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_ACTION_PATH: this.checkout,
      RUNNER_TEMP: place,
    };
    let [status, log] = [0, ''];
    for (const step of ACTION.runs.steps) {
      const env = Object.entries(step.env ?? {}).map(
        ([name, text]) => [name, inputOf(text, inputs)] as const,
      );
      const script = join(place, 'step.sh');
      writeFileSync(script, step.run!);
      const run = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
        cwd: workspace,
        env: this.env({ ...runner, ...paths, ...Object.fromEntries(env) }),
      });
      log += `${run.stdout}${run.stderr}`;
      status = run.status ?? -1;
      if (status !== 0) break;
    }
    const written = readOutputs(readFileSync(paths.GITHUB_OUTPUT!, 'utf8'));
    const outputs = Object.entries(ACTION.outputs).map(([name, { value }]) => {
      const id = /^\$\{\{ steps\.run\.outputs\.([a-z]+) \}\}$/.exec(value)?.[1];
      return [name, written[id ?? ''] ?? ''] as const;
    });
    return {
      status,
      log,
      summary: readFileSync(paths.GITHUB_STEP_SUMMARY!, 'utf8'),
      outputs: Object.fromEntries(outputs),
    };
  }

  /** Runs the job of the template over a clone as the runner does: what comes before, and the script, in one shell. */
  gitlab(
    clone: string,
    variables: Readonly<Record<string, string>>,
    { shell = 'bash', isBuilt = false } = {},
  ): { readonly status: number; readonly log: string } {
    const before = isBuilt ? [`tool="${this.checkout}"`] : GITLAB_JOB.before_script;
    const builds = join(this.folder, `builds-${this.runs++}`);
    const run = spawnSync(shell, ['-e', '-c', [...before, ...GITLAB_JOB.script].join('\n')], {
      cwd: clone,
      env: this.env({
        ...{ GITLAB_CI: 'true', CI_BUILDS_DIR: builds, CI_JOB_ID: '1', ...GITLAB_JOB.variables },
        ...{ WRITES_ITSELF_SOURCE: `file://${this.checkout}`, WRITES_ITSELF_COMMIT: this.commit },
        ...variables,
      }),
    });
    return { status: run.status ?? -1, log: `${run.stdout}${run.stderr}` };
  }

  get isBuilt(): boolean {
    return existsSync(join(this.checkout, 'dist', 'cli.js'));
  }
}

/** What the runner puts in the place of an expression; only inputs may stand there. */
function inputOf(text: string, inputs: Readonly<Record<string, string>>): string {
  const name = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(text)?.[1];
  const declared = name === undefined ? undefined : ACTION.inputs[name];
  if (name === undefined || declared === undefined) throw new Error(`${text} is no input`);
  return inputs[name] ?? declared.default;
}

/** `name<<END`, lines, `END`: as the runner reads the file of outputs. */
function readOutputs(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, name, end] = /^([a-z]+)<<(.+)$/.exec(lines[at]!) ?? [];
    if (name === undefined) continue;
    const last = lines.indexOf(end!, at + 1);
    if (last < 0) throw new Error(`${name} has no end`);
    found[name] = lines.slice(at + 1, last).join('\n');
    at = last;
  }
  return found;
}
