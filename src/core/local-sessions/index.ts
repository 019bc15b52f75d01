/** What agents keep of their sessions on this machine, heard only as far as the person agreed to. */
export { type Agreed, partAgreed, type Unasked } from './agreed';
export { hearSessions } from './hear-sessions';
