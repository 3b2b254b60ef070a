/** Tells interfaces of one label apart, for people. Pure. */
import type { OutputDevice } from '../../domain/devices/output-trail';

/** `ES-8`; `ES-8 (2 of 2)` where several have that label, in the order of the list; empty when the id is not in it. */
export function outputName(list: readonly OutputDevice[], id: string): string {
  const label = list.find((device) => device.id === id)?.label;
  if (label === undefined) return '';
  const twins = list.filter((device) => device.label === label);
  if (twins.length === 1) return label;
  return `${label} (${twins.findIndex((twin) => twin.id === id) + 1} of ${twins.length})`;
}
