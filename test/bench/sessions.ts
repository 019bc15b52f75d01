/**
 * How quickly agents' sessions are read, and what that takes of memory:
 * npx tsx test/bench/sessions.ts [--files N] [--own PART] [--home DIR]
 *
 * Makes a home in which Claude Code keeps N sessions (default: 1000) of about 1 MB, of which PART (default: 0.1) worked in the
 * repository and the others in ten more; reads it in a process of its own, twice, with what the first run kept.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CacheFolder } from '../../src/core/cache';
import { findStores, KeptPlaces, readSessions } from '../../src/core/session-files';
import { type SessionRead, scopeOf } from '../../src/core/sessions';
import { RandomSource } from '../support/random-source';

const MB = 1e6;
const WORDS = 'value result index entry model parse report count total names first second check range'.split(
  ' ',
);

/** Text as it stands in files and in what commands print. */
function textOf(lines: number, random: RandomSource): string {
  const line = () => {
    const words = Array.from({ length: 3 + random.int(0, 6) }, () => random.pick(WORDS));
    return `${'  '.repeat(random.int(0, 4))}const ${words.join('_')} = ${random.int(0, 1e6)};`;
  };
  return Array.from({ length: lines }, line).join('\n');
}

/** One session of about so many bytes: three of four records read files and run commands, one changes a file. */
function sessionText(name: string, project: string, bytes: number, seed: number): string {
  const random = new RandomSource(seed);
  const records: string[] = [];
  let size = 0;
  let at = Date.UTC(2026, 5, 1) + seed * 60_000;
  const put = (record: object) => {
    at += 1000;
    const timestamp = new Date(at).toISOString();
    const base = { parentUuid: 'p', isSidechain: false, cwd: project, sessionId: name, version: '2.1.240' };
    const line = JSON.stringify({ ...base, timestamp, ...record });
    records.push(line);
    size += line.length + 1;
  };
  const call = (id: string, tool: string, input: object) =>
    put({
      type: 'assistant',
      message: {
        id: `m${id}`,
        role: 'assistant',
        model: 'claude-x',
        content: [{ type: 'tool_use', id, name: tool, input }],
      },
    });
  const result = (id: string, content: string, toolUseResult: object) =>
    put({
      type: 'user',
      message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content }] },
      toolUseResult,
    });
  put({ type: 'user', message: { role: 'user', content: textOf(3, random) } });
  for (let i = 0; size < bytes; i++) {
    const [id, text] = [`toolu_${name}_${i}`, textOf(60, random)];
    const file_path = `${project}/src/f${random.int(0, 200)}.ts`;
    if (i % 4 === 0) {
      const old_string = textOf(2, random);
      const new_string = textOf(12, random);
      const lines = [
        ...old_string.split('\n').map(line => `-${line}`),
        ...new_string.split('\n').map(line => `+${line}`),
      ];
      const structuredPatch = [{ oldStart: 9, oldLines: 2, newStart: 9, newLines: 12, lines }];
      call(id, 'Edit', { file_path, old_string, new_string });
      result(id, 'ok', {
        filePath: file_path,
        oldString: old_string,
        newString: new_string,
        originalFile: text,
        structuredPatch,
      });
    } else if (i % 4 === 1) {
      call(id, 'Read', { file_path });
      result(id, text, { type: 'text', file: { filePath: file_path, content: text } });
    } else {
      call(id, 'Bash', { command: textOf(1, random) });
      result(id, text, { stdout: text, stderr: '', interrupted: false });
    }
  }
  return `${records.join('\n')}\n`;
}

function makeHome(home: string, files: number, own: number): number {
  let size = 0;
  for (let i = 0; i < files; i++) {
    const isOwn = Math.floor((i + 1) * own) > Math.floor(i * own);
    const project = join(home, isOwn ? 'app' : `other${i % 10}`);
    const folder = join(home, '.claude', 'projects', project.replace(/[^A-Za-z0-9-]/g, '-'));
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `s${i}.jsonl`);
    writeFileSync(file, sessionText(`s${i}`, project, MB, i));
    size += statSync(file).size;
  }
  return size;
}

/** What a run reports of itself. */
async function readOnce(home: string): Promise<void> {
  const tops = [join(home, 'app')];
  const sessions: SessionRead[] = [];
  const [began, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
  const found = findStores({ home, env: {}, platform: 'linux', tops });
  const covered = await readSessions(found, scopeOf(tops), session => sessions.push(session), {
    kept: KeptPlaces.open(new CacheFolder(join(home, 'kept'))),
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = (user + system) / MB;
  const { sessions: count = 0, edits = 0, addedLines = 0 } = covered[0]?.read ?? {};
  console.log(
    JSON.stringify({
      seconds,
      cpuSeconds,
      peakMiB: process.resourceUsage().maxRSS / 1024,
      count,
      edits,
      addedLines,
    }),
  );
}

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000' },
    own: { type: 'string', default: '0.1' },
    home: { type: 'string' },
    once: { type: 'boolean' },
  },
});
if (values.once) void readOnce(values.home!);
else {
  const home = values.home ?? realpathSync(mkdtempSync(join(tmpdir(), 'bench-sessions-')));
  const size = makeHome(home, Number(values.files), Number(values.own));
  console.log(`${values.files} files, ${(size / MB).toFixed(0)} MB`);
  for (const run of ['first', 'second']) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', __filename, '--once', '--home', home],
      { encoding: 'utf8' },
    );
    const read = JSON.parse(stdout || `{"error":${JSON.stringify(stderr)}}`);
    console.log(`${run}: ${(size / MB / read.seconds).toFixed(0)} MB/s`, JSON.stringify(read));
  }
  if (values.home === undefined) rmSync(home, { recursive: true });
}
