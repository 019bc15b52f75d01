export type { TerminalLook } from './paint';
export { terminalSummary } from './summary';
