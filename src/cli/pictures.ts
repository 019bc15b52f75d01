import { exportReport, type FormatId } from '../core/export';
import type { Report } from '../core/report';
import { UsageError } from './usage-error';

/** Formats of pixels, each drawn from one that is text. The pages of the extension draw theirs in the browser. */
export const PICTURES = [
  {
    id: 'png',
    of: 'card',
    description: 'the light card as 1,200 × 630 pixels, for where no SVG is taken',
  },
  { id: 'png-dark', of: 'card-dark', description: 'the dark card as pixels' },
] as const satisfies readonly { id: string; of: FormatId; description: string }[];

export type PictureId = (typeof PICTURES)[number]['id'];

/** Ready before the analysis, so that a machine that cannot draw says so at once. */
export async function pictureWriter(id: PictureId): Promise<(report: Report) => Uint8Array> {
  const { of } = PICTURES.find(picture => picture.id === id)!;
  const { Resvg } = await renderer(of);
  const font = {
    fontFiles: [FONTS.regular(), FONTS.bold()],
    loadSystemFonts: true,
    defaultFontFamily: FAMILY,
    sansSerifFamily: FAMILY,
  };
  return report => new Resvg(exportReport(report, of), { font }).render().asPng();
}

/** The same letters on every machine; those that it lacks come from the system's fonts. */
const FAMILY = 'DejaVu Sans';
const FONTS = {
  regular: () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};

async function renderer(of: FormatId) {
  try {
    return await import('@resvg/resvg-js');
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0];
    throw new UsageError(
      `No PNG can be made here (${reason}): run npm ci, or take --format ${of} and convert it.`,
    );
  }
}
