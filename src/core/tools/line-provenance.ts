import { dirname, isAbsolute } from 'node:path';
import type { AuthorClass } from '../model';
import { describeCommits } from '../questions';
import type { ToolContext } from './context';
import type { InputOf } from './declared';
import { limited } from './limited';
import { linesByClass, NoSuchLines, rangesIn, spanOf } from './line-span';
import { type OwnedRange, ownedRanges } from './owned-ranges';
import { plainAgent, plainModel, plainWord } from './plain-names';
import { fileIn, repositoryAt } from './reach';
import { untrusted } from './untrusted';

const MOST_RANGES = 500;
const MOST_COMMITS = 50;
const MOST_MARKS = 20;

type Asked = InputOf<'get_line_provenance'>;

/** Who owns the lines of a file, or why it does not count. */
export async function lineProvenance(asked: Asked, context: ToolContext): Promise<object> {
  const around = isAbsolute(asked.file) ? dirname(asked.file) : undefined;
  const repository = await repositoryAt(asked.path ?? around, context);
  const file = fileIn(repository, asked.file);
  const { head, ranges: all, untold } = await ownedRanges(repository.top, file, context);
  if (untold === 'absent')
    throw new NoSuchLines(
      `The commit ${head} has no such file: give its path from the top of the repository.`,
    );
  const span = spanOf(asked, all);
  const wanted = rangesIn(all, span);
  const ranges = limited(wanted, MOST_RANGES);
  return {
    head,
    file,
    notCounted: untold,
    ...span,
    lines: linesByClass(wanted),
    ranges: ranges.shown.map(plainRange),
    rangesLeftOut: ranges.leftOut,
    ...(asked.includeText ? await texts(repository.top, wanted, context) : {}),
  };
}

function plainRange({ start, lines, commit, class: name, basis, agent, model, signs }: OwnedRange): object {
  return {
    ...{ start, lines, commit, class: name, basis },
    agent: agent === null ? null : plainAgent(agent),
    model: plainModel(model),
    signs: signs.map(plainWord),
  };
}

/** What people wrote in the commits that own these lines, those of the first lines first. */
async function texts(path: string, entries: readonly OwnedRange[], context: ToolContext): Promise<object> {
  const owners = new Map(entries.flatMap(entry => (entry.commit === null ? [] : [[entry.commit, entry]])));
  const { shown, leftOut } = limited([...owners], MOST_COMMITS);
  const rows = shown.map(([commit, { class: name, signs }]) => {
    return { commit, class: name as AuthorClass, agent: null, signs, reason: null };
  });
  const records = await describeCommits(path, rows, context);
  const commits = records.map(({ commit, date, author, subject, evidence }) => {
    const marks = limited(evidence, MOST_MARKS);
    return {
      ...{ commit, date, author: untrusted(author), subject: untrusted(subject) },
      evidence: marks.shown.map(({ sign, where, text }) => {
        return { sign: plainWord(sign), where, text: untrusted(text) };
      }),
      evidenceLeftOut: marks.leftOut,
    };
  });
  return { commits, commitsLeftOut: leftOut };
}
