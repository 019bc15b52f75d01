// biome-ignore assist/source/organizeImports: before any schema is made
import { EVAL_FREE } from './csp';
import { CompareScreen } from './compare/screen';
import { DashboardScreen } from './dashboard/screen';
import { ExplainScreen } from './explain/screen';
import { OrganisationScreen } from './organisation/screen';
import { start } from './start';

/** The pages in editor tabs: one script for all, as they have most of it in common. */
const SCREENS = new Map([
  ['dashboard', DashboardScreen],
  ['compare', CompareScreen],
  ['explain', ExplainScreen],
  ['organisation', OrganisationScreen],
]);

const screen = SCREENS.get(document.getElementById('root')?.dataset.page ?? '');
if (EVAL_FREE && screen !== undefined) start(screen);
