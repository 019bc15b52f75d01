// What the runner of GitHub Actions reads: commands in the log, files for outputs and for the summary.
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/** Signs that the runner takes for ends are written as it reads them back. */
function data(text) {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** `level`: error, warning or notice. */
export function tell(level, sentence) {
  console.log(`::${level} title=Writes Itself::${data(sentence)}`);
}

/** Its end is a word that nobody could have written into the value. */
export function setOutput(name, value) {
  const end = randomUUID();
  appendFileSync(process.env.GITHUB_OUTPUT, `${name}<<${end}\n${value}\n${end}\n`);
}

/** One step may write 1 MiB; more makes the runner drop all of it. */
const LARGEST = 1_000_000;

export function addToSummary(markdown) {
  appendFileSync(process.env.GITHUB_STEP_SUMMARY, upTo(markdown, LARGEST));
}

/** Cut at the end of a line, in bytes of UTF-8. */
export function upTo(markdown, bytes) {
  const all = Buffer.from(markdown);
  if (all.length <= bytes) return markdown;
  const kept = all.subarray(0, bytes - 100).toString('utf8');
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\n(cut: the files have all)\n`;
}
