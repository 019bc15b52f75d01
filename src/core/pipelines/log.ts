import { visible } from '../text';

/**
 * One line for the log of a pipeline, in which no text is an order to the runner: those of GitHub begin with `::` or hold
 * `##[`, others hold `##` and a word, and sections of GitLab need control characters.
 */
export function logLine(text: string): string {
  return visible(text)
    .replace(/##/g, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ');
}
