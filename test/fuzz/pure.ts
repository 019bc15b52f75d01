import { exportProperties } from './exports';
import { inputProperties } from './inputs';
import { messageProperties } from './messages';
import type { Property } from './property';

/** What needs nothing but our own code. */
export function pureProperties(): readonly Property[] {
  return [...messageProperties(), ...inputProperties(), ...exportProperties()];
}
