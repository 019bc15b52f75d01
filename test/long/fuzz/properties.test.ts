import { shortRun } from '../../fuzz/short-run';
import { gitProperties } from '../../fuzz/with-git';

shortRun(gitProperties());
