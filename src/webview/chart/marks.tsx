import * as l10n from '@vscode/l10n';
import { useRef, useState } from 'preact/hooks';
import type { Box, ChartWords, TrendLayout } from '../../core/chart';
import type { Milestone } from '../../core/report';
import { usePage } from '../context';
import { milestoneTitle } from '../words/milestones';

/** Milestones at one place of the chart. */
export interface Place {
  readonly key: string;
  /** Of what is pointed at, and where that speaks of. */
  readonly box: Box;
  readonly x: number;
  readonly milestones: readonly Milestone[];
}

interface Props {
  readonly places: readonly Place[];
  readonly open: string | null;
  readonly words: ChartWords;
  readonly onOpen: (place: Place) => void;
  /** What is pointed at. */
  readonly onPoint: (place: Place | null) => void;
}

const TOOL = 16;

/** Events and first uses of tools, from left to right. Releases are too many to walk through; they are read out. */
export function placesOf({ events, rail, plot }: TrendLayout): Place[] {
  const foot = plot.y + plot.height;
  const told = events.map(({ box, event, x }) => ({ x, box, milestones: [event.milestone] }));
  const tools = rail.filter(({ kind }) => kind === 'tool');
  const marked = tools.map(({ x, milestones }) => ({
    x,
    box: { x: x - TOOL / 2, y: foot - TOOL / 2, width: TOOL, height: TOOL },
    milestones,
  }));
  return [...told, ...marked]
    .sort((a, b) => a.x - b.x)
    .map(place => ({ key: place.milestones[0]!.id, ...place }));
}

/** One stop of the Tab key: arrows walk from mark to mark, Enter opens. */
export function Marks({ places, open, words, onOpen, onPoint }: Props) {
  const group = useRef<SVGGElement>(null);
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, places.length - 1);
  if (places.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, current, places.length);
    const place = places[current];
    if ((event.key === 'Enter' || event.key === ' ') && place !== undefined) onOpen(place);
    else if (target === null) return;
    else {
      setChosen(target);
      const element = group.current?.children[target];
      if (element instanceof SVGElement) element.focus();
    }
    event.preventDefault();
  };
  return (
    <g ref={group} role="toolbar" aria-label={l10n.t('Milestones')} onKeyDown={onKeyDown}>
      {places.map((place, i) => (
        <Mark
          key={place.key}
          place={place}
          words={words}
          stop={i === current}
          open={place.key === open}
          onFocus={() => {
            setChosen(i);
            onPoint(place);
          }}
          onPoint={onPoint}
          onOpen={() => onOpen(place)}
        />
      ))}
    </g>
  );
}

interface MarkProps extends Pick<Props, 'words' | 'onPoint'> {
  readonly place: Place;
  readonly stop: boolean;
  readonly open: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

function Mark({ place, words, stop, open, onFocus, onPoint, onOpen }: MarkProps) {
  const { format } = usePage();
  const { box, milestones } = place;
  const several = milestones.length > 1;
  const lines = milestones.map(
    milestone => `${dayOf(milestone, words)}, ${milestoneTitle(milestone, format)}`,
  );
  const label = several ? l10n.t('{0} milestones: {1}', milestones.length, lines.join('; ')) : lines[0]!;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
    <g
      class="wi-mark"
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-label={label}
      aria-expanded={several ? open : undefined}
      onFocus={onFocus}
      onBlur={() => onPoint(null)}
      onPointerEnter={() => onPoint(place)}
      onPointerLeave={() => onPoint(null)}
      onClick={onOpen}
    >
      <rect class="wi-ring" {...box} rx={2} />
    </g>
  );
}

export function dayOf({ date }: Milestone, words: ChartWords): string {
  return words.day(Date.parse(date) / 1000);
}

function targetOf(key: string, current: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, current + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, current - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
