import { EVAL_FREE } from './csp';
import { DashboardScreen } from './dashboard/screen';
import { start } from './start';

if (EVAL_FREE) start(DashboardScreen);
