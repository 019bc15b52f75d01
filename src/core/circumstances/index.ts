/** Agents' files in the tree: which, since when, until when, and what the commits made beside them declare. In no figure. */
export { AgentFiles, SWITCHES } from './agent-files';
export { AGENT_FILE_KINDS, type AgentFileKind } from './agent-files-schema';
export { type AgentFile, type Circumstance, findCircumstances } from './circumstances';
export { type FileSpan, followAgentFiles } from './presence';
