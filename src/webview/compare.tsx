import { CompareScreen } from './compare/screen';
import { EVAL_FREE } from './csp';
import { start } from './start';

if (EVAL_FREE) start(CompareScreen);
