import { SOURCE } from '../../report';
import { code, markdown } from '../escapes';
import type { TextForm } from '../form';
import { HTML_COMMENT } from '../marked';
import type { Told } from '../told';
import { boundsText, caveatText, countedText, toolNames } from '../words';

const MOST_NAMED = 5;

/** One paragraph, to be put under a heading or a badge. */
export const README: TextForm = {
  id: 'readme',
  kind: 'text',
  description: 'a paragraph for a README, in Markdown',
  file: 'README.md',
  takesRange: false,
  comment: HTML_COMMENT,
  measured: told => `**AI in this code.** ${paragraph(told, 'README.md')}`,
  own: null,
};

/** All that is told, in one paragraph that ends with how to count again. */
export function paragraph(told: Told, file: string): string {
  const names = toolNames(told, MOST_NAMED, markdown);
  const tools = names === '' ? '' : ` Tools named: ${names}.`;
  return `${boundsText(told, told, markdown)}${caveatText(told)}${tools} ${countedText(told, code)} To count again in a clone: ${code(`${told.program.name} verify ${file}`)}, from <${SOURCE}>.`;
}
