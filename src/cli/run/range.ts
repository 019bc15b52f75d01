import { aiderPortion, aiderRanges, rangePortion, releaseRanges } from '../../core/questions';
import {
  portionMarkdown,
  rangeJson,
  rangeListJson,
  rangeListMarkdown,
  terminalText,
} from '../../core/report';
import type { CommandLine, Of } from '../arguments';
import { writeOut } from '../deliver';
import { print } from '../output';
import { lookOf } from '../terminal';
import { asked, type Ground } from './ground';

/** Lines that came since one revision and live at another, or with each of many releases. */
export async function printRange(line: CommandLine, command: Of<'range'>, ground: Ground): Promise<number> {
  const { format, out } = command;
  const { json, markdown } = await measured(line, command, ground);
  const text = format === 'json' ? json() : markdown();
  const written = format === null ? terminalText(text, lookOf(process.stdout, process.env).width) : text;
  if (out === null) await print(written);
  else writeOut(out, written);
  return 0;
}

async function measured(
  line: CommandLine,
  { path, which, roles, under, kinds, ruleOfOthers }: Of<'range'>,
  ground: Ground,
): Promise<{ json: () => string; markdown: () => string }> {
  const common = { ...asked(line, ground), roles, under, kinds };
  if ('range' in which) {
    const found = await (ruleOfOthers === null ? rangePortion : aiderPortion)(path, which.range, common);
    return { json: () => rangeJson(found), markdown: () => portionMarkdown(found) };
  }
  const wanted = { ...common, pattern: which.pattern };
  const list = await (ruleOfOthers === null ? releaseRanges : aiderRanges)(path, wanted);
  return { json: () => rangeListJson(list), markdown: () => rangeListMarkdown(list) };
}
