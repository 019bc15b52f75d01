import * as l10n from '@vscode/l10n';
import type { Format } from '../format';

export function dayOrUnknown(date: string | null, { day }: Format): string {
  return date === null ? l10n.t('unknown date') : day(date);
}
