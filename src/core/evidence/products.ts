import type { CatalogueData } from './catalogue-schema';

/** What a manifest says of the package that it makes. */
export interface NamedPackage {
  /** `npm:@openai/codex`, `pypi:aider-chat`, `cargo:goose-cli`, `go:github.com/charmbracelet/crush`. */
  readonly name: string;
  /** Names of the programs that it installs. */
  readonly bins: readonly string[];
  /** Where it says that it is developed, as `repositoryKey` has it. */
  readonly repositories: readonly string[];
  /** Who publishes it in a marketplace. */
  readonly publisher: string | null;
}

/**
 * The agents, by name, whose own product these packages are. The name of a package alone proves nothing: where a manifest
 * says where it is developed, that must be the agent's repository, so that a fork which names itself is none; else a program
 * or the publisher must agree. Who depends on an agent, or extends it, has a package of another name.
 */
export function ownProducts(
  packages: Iterable<NamedPackage>,
  { products, agents }: Pick<CatalogueData, 'products' | 'agents'>,
): Map<string, NamedPackage> {
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  const found = new Map<string, NamedPackage>();
  for (const made of packages)
    for (const row of products) {
      const name = names.get(row.agent);
      if (name !== undefined && !found.has(name) && isProduct(made, row)) found.set(name, made);
    }
  return found;
}

type ProductRow = CatalogueData['products'][number];

function isProduct({ name, bins, repositories, publisher }: NamedPackage, row: ProductRow): boolean {
  if (!row.packages.includes(name)) return false;
  const known = row.repositories.map(repository => repository.toLowerCase());
  if (repositories.length > 0) return repositories.some(repository => known.includes(repository));
  return (
    bins.some(bin => row.bins.includes(bin)) ||
    (publisher !== null && (row.publishers ?? []).includes(publisher))
  );
}

/**
 * `host/owner/name` in lower case from what manifests write: `https://github.com/o/n.git`, `git+ssh://git@github.com/o/n`,
 * `git@github.com:o/n`, `github:o/n`, `o/n`. Null for anything else, as a homepage without a path.
 */
export function repositoryKey(text: string): string | null {
  const short = /^(?:github:)?([\w.-]+)\/([\w.-]+)$/.exec(text);
  if (short) return `github.com/${short[1]}/${trimmed(short[2]!)}`.toLowerCase();
  const full = /^(?:[a-z+]+:\/\/)?(?:[^@/\s]+@)?([\w-]+(?:\.[\w-]+)+)[/:]([\w.-]+)\/([\w.-]+)/i.exec(text);
  return full ? `${full[1]}/${full[2]}/${trimmed(full[3]!)}`.toLowerCase() : null;
}

function trimmed(name: string): string {
  return name.replace(/\.git$/, '');
}
