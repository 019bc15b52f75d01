import type { Organisation } from '../../organisation';
import { organisationMarkdown } from './markdown';
import { organisationHtml } from './page';

/** Every format that many repositories together can be written in. Pure: the same repositories give the same text. */
export const ORGANISATION_FORMATS = [
  { id: 'html', description: 'one page that needs nothing else', write: organisationHtml },
  { id: 'markdown', description: 'a summary', write: organisationMarkdown },
  {
    id: 'json',
    description: 'all that the page shows, as data',
    write: (organisation: Organisation) => `${JSON.stringify(organisation, null, 2)}\n`,
  },
] as const;

export type OrganisationFormat = (typeof ORGANISATION_FORMATS)[number]['id'];

export function exportOrganisation(organisation: Organisation, id: OrganisationFormat): string {
  return ORGANISATION_FORMATS.find(format => format.id === id)!.write(organisation);
}
