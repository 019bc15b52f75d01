import { exportProperties } from './exports';
import { historyProperties } from './histories';
import { inputProperties } from './inputs';
import { messageProperties } from './messages';
import type { Property } from './property';
import { streamProperties } from './streams';

export function allProperties(): readonly Property[] {
  return [
    ...streamProperties(),
    ...messageProperties(),
    ...inputProperties(),
    ...exportProperties(),
    ...historyProperties(),
  ];
}
