import { visible } from '../text';
import type { Finding } from './finding';

/** GitHub shows so many errors of one step, and as many warnings. */
export const MOST_ANNOTATIONS = 10;

/** A command to the runner of GitHub Actions that shows the finding at the run. */
export function annotation({
  level,
  title,
  sentence,
}: Pick<Finding, 'level' | 'title' | 'sentence'>): string {
  return `::${level} title=${property(title)}::${data(sentence)}`;
}

/** The signs that the runner reads as ends are written as it reads them back. Others that no reader sees are replaced. */
function data(text: string): string {
  return shown(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function shown(text: string): string {
  return text
    .split(/(\r|\n)/)
    .map(part => (part === '\r' || part === '\n' ? part : visible(part)))
    .join('');
}
