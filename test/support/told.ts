import { type Told, toldOfReport } from '../../src/core/disclosure';
import { sharesOf } from '../../src/core/report';
import { sampleReport } from './sample-reports';

/** What is told of the sample, with other counts. */
export function toldWith(lines: Told['lines']): Told {
  return { ...toldOfReport(sampleReport()), lines, share: sharesOf(lines) };
}
