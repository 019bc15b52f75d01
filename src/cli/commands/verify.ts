import { UsageError } from '../usage-error';
import { atMostOnePath, type CommandRow } from './row';

export interface VerifyCommand {
  readonly name: 'verify';
  readonly path: string;
  readonly report: string;
}

export const VERIFY: CommandRow<VerifyCommand> = {
  name: 'verify',
  takes: 'FILE [PATH]',
  about:
    'Recomputes a JSON report, or what a disclosure says, at its own commit: equal, or the first difference.',
  options: [],
  read: ([report, ...words]) => {
    if (report === undefined)
      throw new UsageError('verify needs the file of a report made with --format json, or of a disclosure.');
    return { name: 'verify', report, path: atMostOnePath(words) };
  },
};
