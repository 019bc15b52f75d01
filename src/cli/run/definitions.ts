import { defineAll } from '../../core/definitions';
import { resolveRange } from '../../core/questions';
import { definitionsJson, definitionsMarkdown, terminalText } from '../../core/report';
import type { CommandLine, Of } from '../arguments';
import { writeOut } from '../deliver';
import { print } from '../output';
import { lookOf } from '../terminal';
import { asked, type Ground } from './ground';

/** One commit under every definition in use. */
export async function printDefinitions(
  line: CommandLine,
  { path, range, all, format, out }: Of<'definitions'>,
  ground: Ground,
): Promise<number> {
  const common = asked(line, ground);
  const ends = range === null ? null : await resolveRange(path, range, common);
  const { generatedBy, build } = ground;
  const found = await defineAll(path, {
    ...common,
    ...{ generatedBy, build, all, since: ends?.without ?? null },
    ...(ends === null ? {} : { revision: ends.to, place: ends.place }),
  });
  const markdown = () => definitionsMarkdown(found.rows, found.name);
  const written =
    format === 'json'
      ? definitionsJson(found.rows)
      : format === null
        ? terminalText(markdown(), lookOf(process.stdout, process.env).width)
        : markdown();
  if (out === null) await print(written);
  else writeOut(out, written);
  return 0;
}
