import * as z from 'zod';

const LONGEST = 20_000;

/** What a link says. The view is the page's own, which checks it. */
const linkSchema = z.object({
  repository: z.string().max(1000),
  view: z.record(z.string(), z.unknown()),
});
export type Link = z.infer<typeof linkSchema>;

/** In letters that no decoding changes: VS Code decodes what it is given, and others may before it. */
export function writeLink(link: Link): string {
  return Buffer.from(JSON.stringify(link)).toString('base64url');
}

/** Null where it is no link of ours, or is cut off. */
export function readLink(query: string): Link | null {
  if (query.length > LONGEST) return null;
  try {
    const said: unknown = JSON.parse(Buffer.from(query, 'base64url').toString());
    return linkSchema.safeParse(said).data ?? null;
  } catch {
    return null;
  }
}
