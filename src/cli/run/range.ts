import { portion, resolveRange } from '../../core/questions';
import { portionMarkdown, rangeJson, terminalText } from '../../core/report';
import type { CommandLine, Of } from '../arguments';
import { writeOut } from '../deliver';
import { print } from '../output';
import { lookOf } from '../terminal';
import { asked, type Ground } from './ground';

/** Lines that came since one revision and live at another. */
export async function printRange(line: CommandLine, command: Of<'range'>, ground: Ground): Promise<number> {
  const { path, roles, under, format, out } = command;
  const common = asked(line, ground);
  const ends = await resolveRange(path, command, common);
  const found = await portion(path, { ...common, roles, under, since: ends.from, revision: ends.to });
  const since = found.since && { ...found.since, revision: command.from };
  const named = { ...found, revision: command.to, since };
  const text = format === 'json' ? rangeJson(named) : portionMarkdown(named);
  const written = format === null ? terminalText(text, lookOf(process.stdout, process.env).width) : text;
  if (out === null) await print(written);
  else writeOut(out, written);
  return 0;
}
