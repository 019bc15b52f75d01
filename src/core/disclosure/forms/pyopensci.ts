import { SOURCE } from '../../report';
import { code, markdown } from '../escapes';
import type { TextForm } from '../form';
import { HTML_COMMENT } from '../marked';
import { mostlyList, roleList, toolList, wayList } from '../parts';
import type { Told } from '../told';
import { boundsText, caveatText, countedText } from '../words';

/** Answers to the form's questions which parts, at what scale, and how. */
export const PYOPENSCI: TextForm = {
  id: 'pyopensci',
  kind: 'text',
  description: 'answers on AI for a submission to pyOpenSci; its boxes are left to people',
  file: 'submission.md',
  takesRange: false,
  comment: HTML_COMMENT,
  measured,
  own: `**Left to the people who submit.** The boxes of the form (public history, review of all code by a person, issues written by
a person) are yours to tick, and these answers yours to give:

- Use of AI that left no trace in the history of the repository: [TO BE WRITTEN BY THE MAINTAINERS]
- How the code was reviewed: [TO BE WRITTEN BY THE MAINTAINERS]`,
};

function measured(told: Told): string {
  const [tools, mostly] = [toolList(told, markdown), mostlyList(told)];
  const ways = wayList(told);
  return [
    `**Tools.** ${tools === null ? 'The history of the repository names none. That is no proof that none was used.' : 'Named in the history of the repository, each with the lines that still stand of commits or records that name it:'}`,
    ...(tools === null ? [] : [tools]),
    ...(told.roles.length === 0
      ? []
      : ['**Which parts.** Declared AI-written, by kind of file:', roleList(told)]),
    ...(mostly === null
      ? []
      : ['Files most of whose lines are declared AI-written, with how many of them:', mostly]),
    `**The approximate scale.** ${boundsText(told, told, markdown)}${caveatText(told)}`,
    ...(ways === '' ? [] : ['**How AI was used**, as far as it is declared:', ways]),
    `${countedText(told, code)} To count again in a clone: ${code(`${told.program.name} verify ${PYOPENSCI.file}`)}, from <${SOURCE}>.`,
  ].join('\n\n');
}
