import * as vscode from 'vscode';
import * as z from 'zod';
import { inert } from '../core/text';
import { TOOLS, type ToolName } from '../core/tools';
import { JobStopped, runJob } from '../run-job';
import type { Analyses } from './analyses';
import type { AnalysisTools } from './analysis';
import { NothingToDo } from './targets';
import { editorName } from './tool-declarations';
import { askedRepository } from './tool-target';

/** The tools that agents in the editor can call. They only read, so nobody is asked before. */
export function registerLanguageModelTools(analyses: Analyses, tools: AnalysisTools): vscode.Disposable {
  const registrations = TOOLS.map(({ name }) =>
    vscode.lm.registerTool<unknown>(editorName(name), {
      prepareInvocation: ({ input }) => ({ invocationMessage: invocationText(name, input) }),
      invoke: ({ input }, token) => answer(name, input, token, { analyses, tools }),
    }),
  );
  return vscode.Disposable.from(...registrations);
}

interface Parts {
  readonly analyses: Analyses;
  readonly tools: AnalysisTools;
}

async function answer(
  name: ToolName,
  input: unknown,
  token: vscode.CancellationToken,
  { analyses, tools }: Parts,
): Promise<vscode.LanguageModelToolResult> {
  if (!vscode.workspace.isTrusted)
    throw new NothingToDo(
      vscode.l10n.t('In Restricted Mode no agent is answered. Trust the workspace, then try again.'),
    );
  const analysis = await askedRepository(analyses, input);
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => stop.abort());
  if (token.isCancellationRequested) stop.abort();
  try {
    const job = { kind: 'tool', ...analysis.where(), name, input } as const;
    const { answer: found, refusal } = await runJob(job, { script: tools.script, signal: stop.signal });
    if (found === null) throw new NothingToDo(refusal);
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(found))]);
  } catch (error) {
    throw error instanceof JobStopped ? new vscode.CancellationError() : error;
  } finally {
    listening.dispose();
  }
}

const asked = z.object({ file: z.string().catch(''), commit: z.string().catch('') });

function invocationText(name: ToolName, input: unknown): string {
  const { file, commit } = asked.catch({ file: '', commit: '' }).parse(input);
  switch (name) {
    case 'get_ai_share':
      return vscode.l10n.t('Finding out how much of the repository AI wrote');
    case 'get_line_provenance':
      return vscode.l10n.t('Finding out who wrote {0}', inert(file));
    case 'explain_commit':
      return vscode.l10n.t('Finding out why commit {0} has its class', inert(commit));
  }
}
