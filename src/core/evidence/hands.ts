import type { Commit, Identity } from '../model';
import type { Catalogue } from './catalogue';
import { identityText } from './find-evidence';
import { bears } from './finding';
import { parseMessage } from './message';

/** Whose names a commit bears, as bits. Git shows identities: who looked at the change, it does not. */
export const HANDS = { author: 1, committer: 2, forge: 4, reviewer: 8 } as const;

/** Under these names forges commit what a person, or anything else, asked them to: whose hand it was does not show. */
const FORGES: readonly { readonly name: RegExp; readonly email: RegExp }[] = [
  { name: /^GitHub(?: Enterprise)?$/, email: /^noreply@github\.[\w.-]+$/ },
  { name: /^GitHub$/, email: /^noreply@/ },
  { name: /^GitLab$/, email: /^(?:noreply|gitlab)@/ },
  { name: /^(?:Gitea|Forgejo|Codeberg)$/, email: /^(?:noreply|gitea|forgejo)@/ },
  { name: /^Bitbucket$/, email: /^(?:noreply|no-reply)@/ },
  { name: /^Azure DevOps$/, email: /^(?:noreply|no-reply)@/ },
];

const REVIEW = /^(?:signed-off|reviewed|acked|approved|tested|merged|committed)-by$/i;
const REVIEWED = /-by:/i;
const NAMED = /^(.{0,200}?)\s*<([^<>]{0,200})>/;

/** Tells whose names commits bear, and remembers what it found out of each name. */
export class HandReader {
  private readonly people = new Map<string, boolean>();

  constructor(private readonly catalogue: Catalogue) {}

  /**
   * A person as author, a person as committer, a forge as committer, a person who signed off or reviewed. The last is
   * looked for only where no person committed: a person's hand was on the commit anyway, and messages are long.
   */
  of(commit: Commit): number {
    const committer = committerBits(commit, identity => this.isPerson(identity));
    const own = (this.isPerson(commit.author) ? HANDS.author : 0) | committer;
    const isAsked = (own & HANDS.committer) === 0;
    return isAsked && this.hasReviewer(commit) ? own | HANDS.reviewer : own;
  }

  /** No agent's, no bot's and no forge's name or address; or the name of who ran an agent, with its mark behind it. */
  private isPerson(identity: Identity): boolean {
    const text = identityText(identity);
    const known = this.people.get(text);
    if (known !== undefined) return known;
    const machines = this.catalogue.signs.author.filter(
      ({ gives }) => gives === 'agent' || gives === 'automation',
    );
    const borne = machines.filter(sign => bears(text, sign, this.catalogue));
    const isMachine = borne.length > 0 && !borne.some(({ person }) => person === true);
    const isPerson = !isMachine && !isForge(identity);
    this.people.set(text, isPerson);
    return isPerson;
  }

  private hasReviewer({ message }: Commit): boolean {
    if (!REVIEWED.test(message)) return false;
    return parseMessage(message).trailers.some(({ key, value }) => {
      if (!REVIEW.test(key)) return false;
      const [, name, email] = NAMED.exec(value) ?? [];
      return name !== undefined && email !== undefined && this.isPerson({ name, email });
    });
  }
}

/** The same of a commit without any mark of a machine, where nobody asks who reviewed it. */
export function plainHands(commit: Commit): number {
  return HANDS.author | committerBits(commit, () => true);
}

function committerBits({ committer }: Commit, isPerson: (identity: Identity) => boolean): number {
  if (isForge(committer)) return HANDS.forge;
  return isPerson(committer) ? HANDS.committer : 0;
}

function isForge({ name, email }: Identity): boolean {
  return FORGES.some(forge => forge.name.test(name.trim()) && forge.email.test(email.trim().toLowerCase()));
}
