import { COLOURS, type Colour, type Palette } from '../../core/chart';

const SVG = 'http://www.w3.org/2000/svg';

/** The colours in which the page's theme shows a drawing, as a file needs them: opaque, and without variables. */
export function palette(): Palette {
  const probe = document.createElementNS(SVG, 'svg');
  probe.setAttribute('class', 'wi-drawing wi-probe');
  document.body.append(probe);
  try {
    const seen = (colour: Colour) => computed(probe, colour);
    const background = opaque(seen('background'), '#ffffff');
    const entries = COLOURS.map(colour => [colour, opaque(seen(colour), background)]);
    return Object.fromEntries(entries) as Palette;
  } finally {
    probe.remove();
  }
}

function computed(probe: SVGSVGElement, colour: Colour): string {
  const mark = document.createElementNS(SVG, 'rect');
  mark.setAttribute('class', `wi-fill-${colour}`);
  probe.append(mark);
  return getComputedStyle(mark).fill;
}

/** As it looks on a background. */
function opaque(colour: string, background: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) return background;
  for (const fill of [background, colour]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('')}`;
}
