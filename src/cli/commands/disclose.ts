import type { FormId } from '../../core/disclosure';
import type { AskedRange } from '../../core/range';
import { UsageError } from '../usage-error';
import { atMostOnePath, type CommandRow, choice, rangeOf, type Values } from './row';

/** The table of forms comes with all writers, which most commands do without. */
const FORM_IDS = [
  ...(['readme', 'release-notes', 'joss', 'pyopensci', 'reuse'] as const),
  ...(['cyclonedx', 'cdxgen', 'spdx', 'in-toto'] as const),
] as const satisfies readonly FormId[];

export interface DiscloseCommand {
  readonly name: 'disclose';
  readonly path: string;
  readonly form: FormId;
  /** The file of a report that is there; null: it is made, or remembered. */
  readonly report: string | null;
  /** Null: all living lines. */
  readonly range: AskedRange | null;
  readonly out: string | null;
}

export const DISCLOSE: CommandRow<DiscloseCommand> = {
  name: 'disclose',
  takes: '[PATH]',
  about:
    'A sentence or document that tells the share with its bounds, to be published; verify counts again what it says. Never signs, and leaves blank what only a person can affirm.',
  options: ['for', 'report', 'range', 'rev', 'rule', 'out'],
  read: (words, values) => {
    if (values.for === undefined) throw new UsageError(`disclose needs --for: ${FORM_IDS.join(', ')}.`);
    refuseBoth(words, values);
    return {
      name: 'disclose',
      path: atMostOnePath(words),
      form: choice('for', FORM_IDS, values.for),
      report: values.report ?? null,
      range: values.range === undefined ? null : rangeOf(values.range, '--range takes'),
      out: values.out ?? null,
    };
  },
};

function refuseBoth(words: readonly string[], { report, range, rev, rule }: Values): void {
  if (range !== undefined && rev !== undefined)
    throw new UsageError('--rev does not go with --range, whose second end is the revision.');
  if (
    report !== undefined &&
    (range !== undefined || rev !== undefined || rule !== undefined || words.length > 0)
  )
    throw new UsageError(
      '--report goes with neither a path nor --rev, --rule or --range: a report has its own.',
    );
}
