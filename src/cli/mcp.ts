import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { gitLanes } from '../core/git';
import { inert } from '../core/text';
import type { ToolAnswer } from '../core/tools';
import { JobStopped, runJob } from '../run-job';
import type { CommandLine, Of } from './arguments';
import { InTurn } from './in-turn';
import { type Call, mcpServer } from './mcp-server';

export interface ServerProgram {
  readonly name: string;
  readonly version: string;
  /** File of the worker's bundle. */
  readonly script: string;
}

/** Answers agents on standard input and output until the input ends; returns the exit status. */
export async function runMcp(
  line: CommandLine,
  { path }: Of<'mcp'>,
  program: ServerProgram,
  signal: AbortSignal,
): Promise<number> {
  const calls = new InTurn();
  const server = mcpServer(program, call => calls.run(() => answer(call, line, path, program)));
  const ended = new Promise<void>(resolve => {
    server.onclose = resolve;
    process.stdin.once('end', resolve).once('close', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
  await calls.settled();
  signal.throwIfAborted();
  return 0;
}

async function answer(
  { name, input, signal, onProgress }: Call,
  { revision, rule, cache }: CommandLine,
  path: string,
  { script }: ServerProgram,
): Promise<ToolAnswer> {
  const where = { path, revision, rule, searchPath: process.env.PATH ?? '', lanes: gitLanes(), cache };
  try {
    return await runJob(
      { kind: 'tool', ...where, name, input },
      {
        script,
        signal,
        onEvent: event => {
          if (event.type === 'progress') onProgress(event.progress);
        },
      },
    );
  } catch (error) {
    if (error instanceof JobStopped) throw error;
    return { answer: null, refusal: `That could not be answered: ${inert((error as Error).message)}` };
  }
}
