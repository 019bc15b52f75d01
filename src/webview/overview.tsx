import { EVAL_FREE } from './csp';
import { OverviewScreen } from './overview/screen';
import { start } from './start';

if (EVAL_FREE) start(OverviewScreen);
