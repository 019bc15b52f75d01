import { EVAL_FREE } from './csp';
import { OrganisationScreen } from './organisation/screen';
import { start } from './start';

if (EVAL_FREE) start(OrganisationScreen);
