import { EVAL_FREE } from './csp';
import { ExplainScreen } from './explain/screen';
import { start } from './start';

if (EVAL_FREE) start(ExplainScreen);
