import * as vscode from 'vscode';
import {
  DARK_PALETTE,
  HIGH_CONTRAST_LIGHT_PALETTE,
  HIGH_CONTRAST_PALETTE,
  LIGHT_PALETTE,
  type OwnColour,
  type Palette,
} from '../../core/chart';
import { colourOverrides } from '../settings';

/**
 * Our colours in the active theme, where only a picture can be drawn: as they are contributed, or as the settings have
 * them. (A picture in the gutter cannot name a theme's colour; what a theme itself makes of ours is not told to anyone.)
 */
export function themeColour(colour: OwnColour): string {
  return colourOverrides()[`writesItself.${colour}`] ?? palette()[colour];
}

function palette(): Palette {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light:
      return LIGHT_PALETTE;
    case vscode.ColorThemeKind.Dark:
      return DARK_PALETTE;
    case vscode.ColorThemeKind.HighContrast:
      return HIGH_CONTRAST_PALETTE;
    case vscode.ColorThemeKind.HighContrastLight:
      return HIGH_CONTRAST_LIGHT_PALETTE;
  }
}
