import type { Form } from '../form';
import { CDXGEN } from './cdxgen';
import { CYCLONEDX } from './cyclonedx';
import { IN_TOTO } from './in-toto';
import { JOSS } from './joss';
import { PYOPENSCI } from './pyopensci';
import { README } from './readme';
import { RELEASE_NOTES } from './release-notes';
import { REUSE } from './reuse';
import { SPDX } from './spdx';

/** Every form, in the order of the help. */
export const FORMS = [
  README,
  RELEASE_NOTES,
  JOSS,
  PYOPENSCI,
  REUSE,
  CYCLONEDX,
  CDXGEN,
  SPDX,
  IN_TOTO,
] as const satisfies readonly Form[];
