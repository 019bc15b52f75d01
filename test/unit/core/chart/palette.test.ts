import { strict as assert } from 'node:assert';
import { COLOURS, DARK_PALETTE, LIGHT_PALETTE, type Palette } from '../../../../src/core/chart';

describe('the palettes', () => {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map(i => {
      const part = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: string, b: string) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light! + 0.05) / (dark! + 0.05);
  };
  const palettes: readonly [string, Palette][] = [
    ['light', LIGHT_PALETTE],
    ['dark', DARK_PALETTE],
  ];
  for (const [name, palette] of palettes)
    it(`${name}: text is read and marks are seen`, () => {
      for (const colour of COLOURS) {
        if (colour === 'background' || colour === 'grid') continue;
        const least = colour === 'foreground' || colour === 'muted' ? 4.5 : 3;
        assert.ok(contrast(palette[colour], palette.background) >= least, colour);
      }
      assert.ok(contrast(palette.milestone, palette.background) >= 4.5);
    });
});
