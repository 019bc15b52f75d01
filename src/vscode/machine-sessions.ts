import * as vscode from 'vscode';
import type { Unasked } from '../core/local-sessions';
import type { WantedSessions } from '../jobs';
import { type Consent, isOn, MachineConsent } from './machine-consent';

/** Whether, and which of, the agents' sessions on this machine are read; none before the person agreed. */
export class MachineSessions implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly kept: MachineConsent;
  private readonly listening: vscode.Disposable;
  /** As it was told last. */
  private told: string;
  /** The person agreed to other folders, or to none any more. */
  readonly onDidChange = this.changed.event;

  /** `folder`: ours, for this and nothing else. */
  constructor(folder: vscode.Uri) {
    this.kept = new MachineConsent(folder.fsPath);
    this.told = this.summary();
    this.tellContext();
    // Another window may have changed it.
    this.listening = vscode.Disposable.from(
      vscode.window.onDidChangeWindowState(() => this.told !== this.summary() && this.tell()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.told !== this.summary() && this.tell()),
    );
  }

  get consent(): Consent {
    return this.kept.read();
  }

  get isOn(): boolean {
    return isOn(this.consent);
  }

  /** What a job may read; null: nothing. Never anything in Restricted Mode. */
  wanted(): WantedSessions | null {
    if (!vscode.workspace.isTrusted) return null;
    const { consent } = this;
    return isOn(consent) ? { agreed: consent.agreed, kept: this.kept.places } : null;
  }

  agree(consent: Consent): void {
    this.kept.write(consent);
    this.tell();
  }

  /** Places that came later: each is asked about once. */
  newOf(unasked: readonly Unasked[]): Unasked[] {
    const asked = new Set(this.consent.asked);
    return unasked.filter(({ place }) => !asked.has(place));
  }

  noteAsked(places: readonly string[]): void {
    const { agreed, asked } = this.consent;
    this.kept.write({ agreed, asked: [...new Set([...asked, ...places])] });
  }

  /** Takes the consent back, and drops all that is kept of sessions. */
  forget(): void {
    this.kept.forget();
    this.tell();
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }

  private summary(): string {
    return JSON.stringify(this.wanted());
  }

  private tell(): void {
    this.told = this.summary();
    this.tellContext();
    this.changed.fire();
  }

  private tellContext(): void {
    void vscode.commands.executeCommand('setContext', 'writesItself.sessionsRead', this.isOn);
  }
}
