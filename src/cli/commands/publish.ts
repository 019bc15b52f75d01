import { UsageError } from '../usage-error';
import { atMostOnePath, type CommandRow } from './row';

export interface PublishCommand {
  readonly name: 'publish';
  readonly path: string;
  readonly folder: string;
  readonly withLedger: boolean;
}

export const PUBLISH: CommandRow<PublishCommand> = {
  name: 'publish',
  takes: '[PATH] DIR',
  about:
    'Writes the folder DIR, which any host of static files serves: the report as a page, cards, badge and data. A DIR that holds anything else than what this command made is left as it is.',
  options: ['ledger', 'rev', 'rule'],
  // The last word is the folder, as the last word of `range` is the range.
  read: (words, values) => {
    const folder = words.at(-1);
    if (folder === undefined || folder === '')
      throw new UsageError('publish needs the folder to write, as the last word.');
    return {
      name: 'publish',
      folder,
      path: atMostOnePath(words.slice(0, -1)),
      withLedger: values.ledger ?? false,
    };
  },
};
