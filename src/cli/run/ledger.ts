import { LEDGER_FORMATS } from '../../core/ledger-text';
import { type LedgerAbout, type LedgerEntry, ledger } from '../../core/questions';
import type { CommandLine, Of } from '../arguments';
import { writeOut } from '../deliver';
import { localSessions } from '../local-sessions';
import { LinePrinter } from '../output';
import { asked, type Ground } from './ground';

export async function printLedger(line: CommandLine, command: Of<'ledger'>, ground: Ground): Promise<number> {
  const { out } = command;
  if (out === null) await writeLedger(line, command, ground, new LinePrinter());
  else writeOut(out, await ledgerText(line, command, ground));
  return 0;
}

type Wanted = Pick<Of<'ledger'>, 'path' | 'files' | 'format'> & Partial<Pick<Of<'ledger'>, 'onlySessions'>>;

export async function ledgerText(line: CommandLine, wanted: Wanted, ground: Ground): Promise<string> {
  const pieces: string[] = [];
  await writeLedger(line, wanted, ground, new LinePrinter(async piece => void pieces.push(piece)));
  return pieces.join('');
}

async function writeLedger(line: CommandLine, command: Wanted, ground: Ground, printer: LinePrinter) {
  const { open } = LEDGER_FORMATS.find(({ id }) => id === command.format)!;
  let writer: ReturnType<typeof open> | null = null;
  const wanted = {
    ...asked(line, ground),
    files: command.files,
    sessions: await localSessions(line, command.path, ground.signal),
    onBegin: (about: LedgerAbout) => {
      writer = open({ ...about, generatedBy: ground.generatedBy });
    },
  };
  const write = async (lines: readonly string[] = []) => {
    for (const text of lines) await printer.line(text);
  };
  const isMeant = ({ basis }: LedgerEntry) => command.onlySessions !== true || basis === 'session';
  await ledger(command.path, wanted, entry => (isMeant(entry) ? write(writer?.add(entry)) : undefined));
  await write(writer!.end());
  await printer.end();
}
