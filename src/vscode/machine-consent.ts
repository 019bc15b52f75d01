import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Agreed } from '../core/local-sessions';

const FILE = 'consent.json';

const schema = z.object({
  version: z.literal(1),
  agreed: z.record(z.string(), z.array(z.string()).readonly()).readonly(),
  /** Places that the person was asked about, whatever the answer. */
  asked: z.array(z.string()).readonly(),
});

export interface Consent {
  readonly agreed: Agreed;
  readonly asked: readonly string[];
}

export const NO_CONSENT: Consent = { agreed: {}, asked: [] };

/**
 * What a person agreed to on this machine: a file in a folder of the extension, where it runs. VS Code's own memory lies
 * where the window is, and would hold for every machine that is reached from there. It is read each time, so that what one
 * window takes back holds in all.
 */
export class MachineConsent {
  /** `folder` holds this and all else that is kept of sessions. */
  constructor(private readonly folder: string) {}

  /** Folder for the places of records in the files of sessions. */
  get places(): string {
    return join(this.folder, 'places');
  }

  /** Nothing is agreed to where it cannot be read. */
  read(): Consent {
    try {
      const parsed = schema.safeParse(JSON.parse(readFileSync(join(this.folder, FILE), 'utf8')));
      return parsed.success ? parsed.data : NO_CONSENT;
    } catch {
      return NO_CONSENT;
    }
  }

  write({ agreed, asked }: Consent): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const aside = join(this.folder, `${FILE}.${process.pid}`);
    const kept: z.infer<typeof schema> = { version: 1, agreed, asked };
    writeFileSync(aside, JSON.stringify(kept), { mode: 0o600 });
    renameSync(aside, join(this.folder, FILE));
  }

  forget(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function isOn({ agreed }: Consent): boolean {
  return Object.values(agreed).some(places => places.length > 0);
}
