/**
 * Patterns for bars and badges of the whole page, so that nothing is told by colour alone. They take the colour of a
 * CSS class; an SVG that is not displayed would lend no patterns, so this one is only small.
 */
export function Textures() {
  return (
    <svg class="textures" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="texture-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="texture-tint" width="6" height="6" />
          <path class="texture-line" d="M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5" />
        </pattern>
      </defs>
    </svg>
  );
}
