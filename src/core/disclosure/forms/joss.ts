import { SOURCE } from '../../report';
import { code, markdown } from '../escapes';
import type { TextForm } from '../form';
import { HTML_COMMENT } from '../marked';
import { roleList, toolList, wayList } from '../parts';
import type { Told } from '../told';
import { boundsText, caveatText, countedText } from '../words';

/** The section that the journal asks for: tools and where they were applied, scope, and the authors' own affirmation. */
export const JOSS: TextForm = {
  id: 'joss',
  kind: 'text',
  description: 'the section on AI of a paper for JOSS; what authors affirm is left blank',
  file: 'paper.md',
  takesRange: false,
  comment: HTML_COMMENT,
  measured,
  own: `**Left to the authors.** No program can say the following; write each in your own words, or delete the line that does
not apply.

- Use of AI that left no trace in the history of the repository: [TO BE WRITTEN BY THE AUTHORS]
- Use of AI for the manuscript: [TO BE WRITTEN BY THE AUTHORS]
- Affirmation that people reviewed, changed and validated what AI made, and took the main decisions of design: [TO BE
  WRITTEN BY THE AUTHORS]`,
};

function measured(told: Told): string {
  const tools = toolList(told, markdown);
  const ways = wayList(told);
  return [
    '# AI usage disclosure',
    `**Tools.** ${tools === null ? 'The history of the repository names no AI tool. That is no proof that none was used.' : 'The history of the repository names these tools, each with the lines that still stand of commits or records that name it:'}`,
    ...(tools === null ? [] : [tools]),
    ...(told.roles.length === 0 ? [] : ['**Where.** Declared AI-written, by kind of file:', roleList(told)]),
    `**Scope.** ${boundsText(told, told, markdown)}${caveatText(told)}`,
    ...(ways === '' ? [] : ['How AI took part, as far as it is declared:', ways]),
    `${countedText(told, code)} To count again in a clone: ${code(`${told.program.name} verify ${JOSS.file}`)}, from <${SOURCE}>.`,
  ].join('\n\n');
}
