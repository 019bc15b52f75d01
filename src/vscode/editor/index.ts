/** What is shown of AI where code is read: marks, hovers, and what is said of a file. */
import * as vscode from 'vscode';
import type { Analyses } from '../analyses';
import type { AnalysisTools } from '../analysis';
import type { Dashboard } from '../dashboard';
import type { Documents } from '../documents';
import { StandingWorker } from '../standing-worker';
import { CommittedFiles } from './committed-files';
import { registerExplorerBadges } from './explorer-badges';
import { registerFileLens } from './file-lens';
import { registerFileStatus } from './file-status';
import type { LineOfDocument } from './line-argument';
import { copyEvidence, type LineParts, openLineCommit, revealInTrend, storyElsewhere } from './line-commands';
import { registerHover } from './line-hover';
import { LineMarks } from './line-marks';
import { LineRecords } from './line-records';
import { LineStories, type LineStory } from './line-story';
import { LiveDocuments } from './live-documents';
import { goToRange } from './range-commands';
import { RecalledReports } from './recalled-reports';

export { lineFor } from './line-argument';
export type { LineStory } from './line-story';

interface EditorParts {
  readonly analyses: Analyses;
  readonly dashboard: Dashboard;
  readonly documents: Documents;
  readonly tools: AnalysisTools;
  /** Outlives the window. */
  readonly memory: vscode.Memento;
}

export class Editor implements vscode.Disposable {
  private readonly worker: StandingWorker;
  private readonly files: CommittedFiles;
  private readonly marks: LineMarks;
  private readonly lineParts: LineParts;
  private readonly toDispose: vscode.Disposable;

  constructor({ analyses, dashboard, documents, tools, memory }: EditorParts) {
    const { log } = tools;
    const worker = new StandingWorker(tools.script);
    const files = new CommittedFiles({ analyses, worker, log });
    const live = new LiveDocuments(files, documents);
    const marks = new LineMarks({ files, documents: live, memory, log });
    const stories = new LineStories({ documents: live, marks, records: new LineRecords(worker) });
    const reports = new RecalledReports(analyses, worker, log);
    this.worker = worker;
    this.files = files;
    this.marks = marks;
    this.lineParts = { stories, dashboard, documents, tools };
    this.toDispose = vscode.Disposable.from(
      worker,
      files,
      marks,
      reports,
      registerHover(stories, log),
      registerFileStatus({ analyses, marks, reports }),
      registerFileLens(marks),
      registerExplorerBadges(analyses, reports),
    );
  }

  toggle(): Promise<void> {
    return this.marks.toggle();
  }

  goToRange(step: 1 | -1): Promise<void> {
    return goToRange(this.marks, step);
  }

  openLineCommit(argument: unknown): Promise<void> {
    return openLineCommit(this.lineParts, argument);
  }

  revealInTrend(argument: unknown): Promise<void> {
    return revealInTrend(this.lineParts, argument);
  }

  copyEvidence(argument: unknown): Promise<void> {
    return copyEvidence(this.lineParts, argument);
  }

  /** Of a line that lies in no file of the commit that is looked at, by its name; null for any other. */
  storyElsewhere(place: LineOfDocument): Promise<LineStory | null> {
    return storyElsewhere(this.lineParts, place);
  }

  /** Drops all that is known of files: it is found out anew where it is seen. */
  forget(): void {
    this.worker.dispose();
    this.files.forget();
  }

  dispose(): void {
    this.toDispose.dispose();
  }
}
