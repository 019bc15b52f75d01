import { type Catalogue, type NamedPackage, ownProducts } from '../evidence';
import { displayPath, exclusionOf, roleOf } from '../files';
import { ObjectIds, type ObjectReader, readContents } from '../git';
import type { Rule } from '../rule';
import { MANIFESTS } from './manifests';

/** An agent that is what the repository ships, by its name in reports. */
export interface Shipped {
  readonly agent: string;
  /** The manifest that says so, and the package that it names; null where the override file says it. */
  readonly manifest: { readonly path: string; readonly name: string } | null;
}

/** A regular file of the head: its byte-string path and the hex id of its content. */
export interface HeadBlob {
  readonly path: string;
  readonly blob: string;
}

/** In more folders than these lies no product of a repository, but what it copied or makes examples of. */
const DEEPEST = 3;
const MOST_MANIFESTS = 200;
const LARGEST = 256 * 1024;
const COPIES =
  /(^|\/)(examples?|samples?|demos?|fixtures?|testdata|templates?|benchmarks?|evals?|third[_-]party)\//i;

/**
 * Which of these agents the repository ships, by the manifests of its head, which are read and never run. The override file
 * goes first. Nothing is read where none of the agents is known to have a product.
 */
export async function readShipped(
  reader: ObjectReader,
  head: Iterable<HeadBlob>,
  named: ReadonlySet<string>,
  rule: Pick<Rule, 'catalogue' | 'override' | 'attributes' | 'exclude'>,
  signal?: AbortSignal,
): Promise<Shipped[]> {
  const told = rule.override?.ships;
  if (told !== undefined)
    return told.filter(agent => named.has(agent)).map(agent => ({ agent, manifest: null }));
  if (!mayShip(named, rule.catalogue)) return [];
  const files = manifestsOf(head, rule);
  const made = new Map<NamedPackage, string>();
  const ids = new ObjectIds(reader.idBytes);
  let next = 0;
  const visit = (_: number, content: Buffer | null) => {
    const { path } = files[next++]!;
    if (content === null || content.length > LARGEST) return;
    const read = MANIFESTS.get(baseOf(path))!(content.toString('utf8'));
    if (read !== null) made.set(read, path);
  };
  const blobs = files.map(({ blob }) => ids.internHex(blob));
  if (blobs.length > 0) await readContents(reader, ids, blobs, visit, signal);
  return [...ownProducts(made.keys(), rule.catalogue.raw)]
    .filter(([agent]) => named.has(agent))
    .map(([agent, by]) => ({ agent, manifest: { path: displayPath(made.get(by)!), name: by.name } }));
}

function mayShip(named: ReadonlySet<string>, { raw }: Pick<Catalogue, 'raw'>): boolean {
  const ids = new Set(raw.products.map(({ agent }) => agent));
  return raw.agents.some(({ id, name }) => ids.has(id) && named.has(name));
}

/** Those that may speak of what the repository makes, the outermost first. */
function manifestsOf(
  head: Iterable<HeadBlob>,
  { attributes, exclude }: Pick<Rule, 'attributes' | 'exclude'>,
): HeadBlob[] {
  const found = [...head].filter(({ path }) => {
    if (!MANIFESTS.has(baseOf(path)) || depthOf(path) > DEEPEST || COPIES.test(path)) return false;
    const role = roleOf(path);
    return (role === 'product' || role === 'config') && exclusionOf(path, attributes, exclude) === null;
  });
  return found
    .sort((a, b) => depthOf(a.path) - depthOf(b.path) || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_MANIFESTS);
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function depthOf(path: string): number {
  return path.split('/').length - 1;
}
