/** Drawn on 16 × 16, in the weight of VS Code's own icons. */
const PATHS = {
  chevron: 'M6 3.5 10.5 8 6 12.5',
  back: 'M7 3 2 8 7 13M2 8H14',
  copy: 'M5.5 5.5H13.5V14.5H5.5ZM10.5 5.5V1.5H2.5V10.5H5.5',
  diff: 'M8 2V9M4.5 5.5H11.5M4.5 12.5H11.5',
  folder: 'M1.5 4V13H14.5V5.5H7.5L6 3.5H1.5Z',
  file: 'M3.5 1.5H9.5L12.5 4.5V14.5H3.5ZM9.5 1.5V4.5H12.5',
  info: 'M8 1.5A6.5 6.5 0 1 0 8 14.5A6.5 6.5 0 1 0 8 1.5M8 7.2V11.5M8 4.3V5.4',
  warning: 'M8 2 14.5 13.5H1.5ZM8 6.3V9.6M8 10.9V12',
  close: 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5',
  check: 'M3 8.5 6.5 12 13 4.5',
  repository: 'M3.5 13.5V2.5H12.5V13.5H3.5M3.5 11H12.5M6 5H10',
  refresh: 'M13 4V7.2H9.8M13 7.2A5.3 5.3 0 1 0 13.2 9',
  compare: 'M2.5 2.5H6.5V13.5H2.5ZM9.5 5.5H13.5V13.5H9.5Z',
  export: 'M8 10V1.8M4.8 5 8 1.8 11.2 5M2.5 9.5V14H13.5V9.5',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
