/** What agents keep of their own sessions on this machine: the edits that they made, in one form. */

export { type SessionEdit, type SessionRead, sessionEditSchema } from './edit';
export { lineForm } from './line-form';
