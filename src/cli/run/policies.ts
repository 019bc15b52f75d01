import { POLICIES, type Policy, policiesJson, policiesMarkdown, policiesNamed } from '../../core/policy';
import { terminalText } from '../../core/report';
import type { CommandLine, Of } from '../arguments';
import { print } from '../output';
import { lookOf } from '../terminal';
import { UsageError } from '../usage-error';

/** Looks into no repository. */
export async function printPolicies(_: CommandLine, command: Of<'policies'>): Promise<number> {
  const { policies: names, format } = command;
  const policies = names.length === 0 ? POLICIES : names.flatMap(policyRows);
  const text = format === 'json' ? policiesJson(policies) : policiesMarkdown(policies);
  await print(format === null ? terminalText(text, lookOf(process.stdout, process.env).width) : text);
  return 0;
}

/** The rows that a name stands for. */
export function policyRows(name: string): readonly Policy[] {
  const rows = policiesNamed(name);
  if (rows.length === 0)
    throw new UsageError(
      `There is no policy ${JSON.stringify(name.slice(0, 80))}: writes-itself policies lists all.`,
    );
  return rows;
}
