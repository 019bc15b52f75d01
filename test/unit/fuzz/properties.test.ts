import { pureProperties } from '../../fuzz/pure';
import { shortRun } from '../../fuzz/short-run';

shortRun(pureProperties());
