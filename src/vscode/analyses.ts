import * as vscode from 'vscode';
import type { FoundRepository } from '../core/git';
import { pathFrom } from '../core/real-paths';
import { Analysis, type AnalysisTools } from './analysis';
import type { MachineSessions } from './machine-sessions';
import { type Readiness, readinessWithout } from './readiness';
import type { Discovery, Repositories } from './repositories';
import { onSettingsChange } from './settings';

const CURRENT = 'currentRepository';

/** One analysis for each open repository, and which of them is shown. */
export class Analyses implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly moved = new vscode.EventEmitter<void>();
  private readonly toDispose: vscode.Disposable[] = [this.changed, this.moved];
  private readonly byKey = new Map<string, Analysis>();
  private readonly asked = new Set<string>();
  /** How many analyses of a repository there were, by its key. */
  private readonly made = new Map<string, number>();
  private looked: Promise<void> | null = null;
  private newest: Promise<void> | null = null;
  private turn = 0;
  /** What the last search found; null until one has ended. */
  private found: Pick<Discovery, 'refusal'> | null = null;
  /** Some analysis, the choice among them, or the readiness changed. */
  readonly onDidChange = this.changed.event;
  /** Of some repository another commit may be checked out, or the rule another. */
  readonly onDidMove = this.moved.event;

  constructor(
    private readonly repositories: Repositories,
    private readonly tools: AnalysisTools,
    private readonly memory: vscode.Memento,
  ) {}

  /** Which of the agents' sessions on this machine are read. */
  get machine(): MachineSessions {
    return this.tools.machine;
  }

  /** Looks for repositories, the first time it is called. */
  async look(): Promise<void> {
    this.looked ??= this.start();
    await this.looked;
    // A newer search may be under way, which knows better.
    for (let newest = this.newest; newest !== null; newest = this.newest === newest ? null : this.newest)
      await newest;
  }

  all(): readonly Analysis[] {
    return [...this.byKey.values()];
  }

  /** The one of a git directory; null where it is not open. */
  of(gitDir: string): Analysis | null {
    return this.byKey.get(gitDir) ?? null;
  }

  /** The one that is shown: the last picked, else the first. */
  get current(): Analysis | null {
    const picked = this.memory.get<string>(CURRENT);
    return this.byKey.get(picked ?? '') ?? this.all()[0] ?? null;
  }

  async choose({ repository }: Analysis): Promise<void> {
    await this.memory.update(CURRENT, repository.gitDir);
    this.changed.fire();
  }

  /** The analysis whose work tree holds `uri`; the innermost of several. */
  holding(uri: vscode.Uri): Analysis | null {
    const holders = this.all().filter(({ repository: { top } }) => pathFrom(top, uri.fsPath) !== null);
    return holders.sort((a, b) => b.repository.top.length - a.repository.top.length)[0] ?? null;
  }

  /** Someone looks at the current repository: where nothing stands against it, it is analysed. */
  ensure(): void {
    if (this.readiness === 'ready') this.current?.ensure();
  }

  /** The user asks for it, whatever stood against it. */
  async analyze(analysis: Analysis): Promise<void> {
    this.asked.add(analysis.repository.gitDir);
    await analysis.analyze();
  }

  get readiness(): Readiness {
    const { current, found } = this;
    if (found === null) return 'looking';
    if (current === null) return readinessWithout(found.refusal);
    if (current.trouble?.reason === 'unborn') return 'empty';
    if (current.trouble?.reason === 'git-missing') return 'gitMissing';
    if (this.asked.has(current.repository.gitDir) || current.shown !== null) return 'ready';
    if (!vscode.workspace.isTrusted) return 'restricted';
    return current.repository.isShallow ? 'shallow' : 'ready';
  }

  dispose(): void {
    for (const one of [...this.toDispose, ...this.byKey.values()]) one.dispose();
  }

  private async start(): Promise<void> {
    this.toDispose.push(
      this.repositories.onDidChange(() => void this.findAnew()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.changed.fire()),
      this.repositories.onDidMove(() => this.refresh()),
      // What was heard of sessions is not to be seen any longer.
      this.tools.machine.onDidChange(() => {
        for (const analysis of this.all()) analysis.forget();
      }),
      onSettingsChange(() => {
        this.refresh();
        this.changed.fire();
      }),
    );
    this.repositories.start();
    await this.findAnew();
  }

  private findAnew(): Promise<void> {
    this.newest = this.find();
    return this.newest;
  }

  private async find(): Promise<void> {
    const turn = ++this.turn;
    try {
      const found = await this.repositories.discover();
      // What was found before the folders changed once more is out of date.
      if (turn !== this.turn) return;
      this.found = found;
      if (found.refusal) this.tools.log.info(found.refusal.message);
      this.keepOnly(found.repositories);
      for (const repository of found.repositories) this.meet(repository);
    } catch (error) {
      if (turn !== this.turn) return;
      this.tools.log.error(error instanceof Error ? error : String(error));
      this.found ??= { refusal: null };
    }
    this.changed.fire();
    this.refresh();
  }

  private keepOnly(repositories: readonly FoundRepository[]): void {
    const keys = new Set(repositories.map(({ gitDir }) => gitDir));
    for (const [key, analysis] of this.byKey)
      if (!keys.has(key)) {
        this.byKey.delete(key);
        analysis.dispose();
      }
  }

  private meet(repository: FoundRepository): void {
    const { gitDir } = repository;
    this.byKey.get(gitDir)?.meet(repository);
    if (this.byKey.has(gitDir)) return;
    const earlier = this.made.get(gitDir) ?? 0;
    this.made.set(gitDir, earlier + 1);
    const analysis = new Analysis(repository, this.tools, earlier);
    analysis.onDidChange(() => this.changed.fire());
    analysis.onDidMove(() => this.moved.fire());
    this.byKey.set(gitDir, analysis);
  }

  private refresh(): void {
    for (const analysis of this.all()) void analysis.refresh();
  }
}
