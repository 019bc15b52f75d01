import type { Form } from './form';
import type { FormId } from './form-ids';
import { FORMS } from './forms';
import { marked } from './marked';
import { recordOf, recordText } from './record';
import type { Told } from './told';

export function formOf(id: FormId): Form {
  return FORMS.find(form => form.id === id)!;
}

/** The text of a disclosure: of the same report always the same bytes. Ends in a line break. */
export function disclose(told: Told, id: FormId): string {
  const form = formOf(id);
  if (form.kind === 'json') return `${JSON.stringify(form.document(told), null, 2)}\n`;
  const own = form.own === null ? '' : `\n${form.own}\n`;
  return `${measuredText(told, id)}${own}`;
}

/** What is compared when a disclosure is counted again. */
export function measuredText(told: Told, id: FormId): string {
  const form = formOf(id);
  return form.kind === 'json'
    ? disclose(told, id)
    : marked(recordText(recordOf(told, id)), form.measured(told), form.comment);
}
