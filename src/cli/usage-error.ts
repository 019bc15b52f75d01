import { Refusal } from '../core/refusal';

/** The command line is wrong. */
export class UsageError extends Refusal {}
