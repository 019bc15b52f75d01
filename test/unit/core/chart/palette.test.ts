import { strict as assert } from 'node:assert';
import manifest from '../../../../package.json' with { type: 'json' };
import {
  COLOURS,
  DARK_PALETTE,
  HIGH_CONTRAST_LIGHT_PALETTE,
  HIGH_CONTRAST_PALETTE,
  LIGHT_PALETTE,
  OWN_COLOURS,
  type Palette,
} from '../../../../src/core/chart';

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
    ['high contrast', HIGH_CONTRAST_PALETTE],
    ['high contrast light', HIGH_CONTRAST_LIGHT_PALETTE],
  ];
  /** What they are beside must be told from them; where they end on the ground a line says so. */
  const FAINT: readonly string[] = ['background', 'grid', 'users'];
  for (const [name, palette] of palettes)
    it(`${name}: text is read and marks are seen`, () => {
      for (const colour of COLOURS) {
        if (FAINT.includes(colour)) continue;
        const least = colour === 'foreground' || colour === 'muted' ? 4.5 : 3;
        assert.ok(contrast(palette[colour], palette.background) >= least, colour);
      }
      assert.ok(contrast(palette.declared, palette.users) >= 3);
    });

  it('are what VS Code is told of, so that each theme may change them', () => {
    const told = OWN_COLOURS.map(name => ({
      id: `writesItself.${name}`,
      description: `%color.${name}%`,
      defaults: {
        light: LIGHT_PALETTE[name],
        dark: DARK_PALETTE[name],
        highContrast: HIGH_CONTRAST_PALETTE[name],
        highContrastLight: HIGH_CONTRAST_LIGHT_PALETTE[name],
      },
    }));
    assert.deepEqual(manifest.contributes.colors, told);
  });

  it('have no colour that lets another shine through', () => {
    for (const [, palette] of palettes)
      for (const colour of COLOURS) assert.match(palette[colour], /^#[0-9a-f]{6}$/);
  });
});
