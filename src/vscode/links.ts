import * as vscode from 'vscode';
import { inert } from '../core/text';
import type { Analyses } from './analyses';
import type { Analysis } from './analysis';
import type { Dashboard } from './dashboard';
import { showFailure } from './failures';
import { plainMessage } from './labels';
import { readLink, writeLink } from './link-text';
import { NothingToDo } from './targets';

const EXTENSION = 'writes-itself.writes-itself';
const PATH = '/dashboard';

/** An address that opens the dashboard of this repository as it is seen, on any machine that has a clone of it open. */
export function linkTo({ repository }: Analysis, view: Readonly<Record<string, unknown>>): string {
  const query = writeLink({ repository: repository.name, view: { ...view } });
  return `${vscode.env.uriScheme}://${EXTENSION}${PATH}?${query}`;
}

export function registerLinks(
  analyses: Analyses,
  dashboard: Dashboard,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: async uri => {
      try {
        await follow(uri, analyses, dashboard);
      } catch (error) {
        await showFailure(error, log);
      }
    },
  });
}

async function follow(uri: vscode.Uri, analyses: Analyses, dashboard: Dashboard): Promise<void> {
  const link = uri.path === PATH ? readLink(uri.query) : null;
  if (link === null)
    throw new NothingToDo(vscode.l10n.t('This link is not one of Writes Itself, or is cut off.'));
  await analyses.look();
  const named = analyses.all().find(({ repository }) => repository.name === link.repository);
  const shown = named ?? analyses.current;
  if (shown === null)
    throw new NothingToDo(
      vscode.l10n.t('Open a folder of the repository {0}, then open the link again.', inert(link.repository)),
    );
  if (named !== undefined) await analyses.choose(named);
  else
    void vscode.window.showInformationMessage(
      plainMessage(
        vscode.l10n.t(
          'The link is of {0}, which is not open here: it is shown for {1}.',
          inert(link.repository),
          inert(shown.repository.name),
        ),
      ),
    );
  await dashboard.open(shown, link.view);
}
