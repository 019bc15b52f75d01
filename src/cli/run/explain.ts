import { addAbortSignal } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describeCommits, type Explanation, explain } from '../../core/questions';
import { explanationMarkdown, terminalText } from '../../core/report';
import type { CommandLine, Of } from '../arguments';
import { localSessions } from '../local-sessions';
import { LinePrinter } from '../output';
import { lookOf } from '../terminal';
import { asked, type Ground } from './ground';

export async function printExplanations(
  line: CommandLine,
  command: Of<'explain'>,
  ground: Ground,
): Promise<number> {
  const sessions = await localSessions(line, command.path, ground.signal);
  const common = { ...asked(line, ground), sessions };
  const listed = command.commits.includes('-') ? await commitsOnStandardInput(ground.signal) : [];
  const commits = command.commits.flatMap(commit => (commit === '-' ? listed : [commit]));
  const printer = new LinePrinter();
  const explanations = await explain(command.path, commits, common);
  const lines = command.isText
    ? await explanationTexts(command.path, explanations, common)
    : explanations.map(explanation => JSON.stringify(explanation));
  for (const each of lines) await printer.line(each);
  await printer.end();
  return 0;
}

/** The same for people, with what the commits are about. */
async function explanationTexts(
  path: string,
  explanations: readonly Explanation[],
  common: ReturnType<typeof asked>,
): Promise<string[]> {
  const rows = explanations.map(({ commit, class: name }) => {
    return { commit, class: name, agent: null, signs: [], reason: null };
  });
  const records = await describeCommits(path, rows, common);
  const { width } = lookOf(process.stdout, process.env);
  return explanations.map((why, i) => terminalText(explanationMarkdown({ ...records[i]!, ...why }), width));
}

async function commitsOnStandardInput(signal: AbortSignal): Promise<string[]> {
  const input = await text(addAbortSignal(signal, process.stdin));
  return input.split(/\s+/).filter(word => word !== '');
}
