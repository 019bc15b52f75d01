import * as vscode from 'vscode';
import type { ToPage } from '../protocol';
import type { Analyses } from './analyses';
import type { Analysis } from './analysis';
import type { Shown } from './analysis-state';
import type { Page } from './page';

const PAUSE = 15;

/** What a page was told last of each kind. */
interface Told {
  /** Of the repository; empty where there is none. */
  readonly key: string;
  readonly shown: Shown | null;
  /** Of the sessions on this machine, as text. */
  readonly machine: string;
  /** Of the work, as text. */
  readonly status: string;
}

const NOTHING: Told = { key: '', shown: null, machine: '', status: '' };

/** Tells a page all it needs to draw itself, and what changes. */
export class PageLink implements vscode.Disposable {
  private readonly listening: vscode.Disposable;
  /** Null until the page listens. */
  private told: Told | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly page: Page,
    private readonly analyses: Analyses,
    /** Milliseconds by which this page comes after others. */
    private readonly turn: number,
  ) {
    this.listening = analyses.onDidChange(() => this.updateSoon());
  }

  /** The page has (re)loaded and knows nothing. */
  ready(): void {
    this.told = NOTHING;
    this.page.post(settingsMessage());
    this.update();
  }

  dispose(): void {
    if (this.timer) clearTimeout(this.timer);
    this.listening.dispose();
  }

  /** A large report takes a while to send: never in the same turn in which it came, or goes to another page. */
  private updateSoon(): void {
    this.timer ??= setTimeout(() => this.update(), PAUSE + this.turn);
  }

  private update(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.told === null) return;
    const { current } = this.analyses;
    const canPick = this.analyses.all().length > 1;
    let told = this.tellRepository(current, canPick, this.told);
    if (current) told = this.tellReport(current, canPick, told);
    if (current) told = this.tellMachine(current, told);
    this.told = this.tellStatus(current, told);
  }

  /** The page drops what it knew of another repository, so all of this one has to be told. */
  private tellRepository(current: Analysis | null, canPick: boolean, told: Told): Told {
    const key = current?.key ?? '';
    if (key === told.key) return told;
    this.page.post({ type: 'repository', repository: key, name: current?.repository.name ?? '', canPick });
    if (current) this.analyses.ensure();
    return { ...NOTHING, key };
  }

  private tellReport({ key, shown }: Analysis, canPick: boolean, told: Told): Told {
    if (shown === null || shown === told.shown) return told;
    const { paths, ...report } = shown.report;
    this.page.post({ type: 'report', repository: key, stage: shown.stage, canPick, report });
    return { ...told, shown };
  }

  private tellMachine({ shown }: Analysis, told: Told): Told {
    const { isOn } = this.analyses.machine;
    const { without = null, unasked = [] } = shown?.machine ?? {};
    const message: ToPage = {
      type: 'machine',
      ...{ isOn, isTrusted: vscode.workspace.isTrusted, without },
      unasked: [...new Set(unasked.map(({ tool }) => tool))],
    };
    const machine = JSON.stringify(message);
    if (machine === told.machine) return told;
    this.page.post(message);
    return { ...told, machine };
  }

  private tellStatus(current: Analysis | null, told: Told): Told {
    const message = statusOf(current);
    const status = JSON.stringify(message);
    if (status === told.status) return told;
    this.page.post(message);
    return { ...told, status };
  }
}

function statusOf(current: Analysis | null): ToPage {
  if (current?.progress) return { type: 'progress', ...current.progress };
  const problem = current
    ? (current.trouble?.message ?? null)
    : vscode.l10n.t('No git repository is open. Open a folder that lies in one.');
  return { type: 'idle', problem };
}

/** The first message to every page. */
export function settingsMessage(): ToPage {
  return { type: 'settings', locale: vscode.env.language, l10n: translations() };
}

/** What VS Code loaded for its display language, English text to translation. */
function translations(): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(vscode.l10n.bundle ?? {}))
    if (typeof value === 'string') texts[key] = value;
  return texts;
}
