/** Follows one output through the lists of outputs that the browser gives, and says whether it is still there. Pure. */

/** One entry of a list. */
export interface OutputDevice {
  /** Chrome's, different for every origin; empty while names are hidden. */
  readonly id: string;
  /** Hostile text; empty while names are hidden. */
  readonly label: string;
}

/** How a list names one output to somebody whose list has other ids: the label, and which one of that label, from 0. */
export interface OutputPlace {
  readonly label: string;
  readonly place: number;
}

/** `names hidden` is no absence: Chrome does not tell this page which outputs there are. */
export type Whereabouts = 'there' | 'gone' | 'no outputs' | 'names hidden';

/** The one output that can be chosen while names are hidden. Chrome uses the same id for the same thing. */
export const DEFAULT_OUTPUT_ID = 'default';

/**
 * Entries of Chrome that stand for another device of the list. A person arms a named device, not whatever the system puts in
 * its place later, so they are left out wherever names are known.
 */
const ALIASES: readonly string[] = [DEFAULT_OUTPUT_ID, 'communications'];

/** The devices of a list that have a name. */
export const namedOutputs = (listed: readonly OutputDevice[]): OutputDevice[] =>
  listed.filter(({ id, label }) => label !== '' && !ALIASES.includes(id));

export class OutputTrail {
  /** The label at the last look that found the output. */
  private label = '';
  private idsBefore: readonly string[] = [];

  constructor(private id: string) {}

  /** The trail of the output that another list has at that place; null where this list has no such output. */
  static at({ label, place }: OutputPlace, listed: readonly OutputDevice[]): OutputTrail | null {
    const found = namedOutputs(listed).filter((output) => output.label === label);
    return place in found ? new OutputTrail(found[place].id) : null;
  }

  look(listed: readonly OutputDevice[]): Whereabouts {
    const devices = listed.filter(({ id }) => id !== '' && !ALIASES.includes(id));
    const output = this.findIn(listed) ?? this.renamedIn(devices);
    if (output === undefined) return reasonOf(listed);
    this.id = output.id === '' ? this.id : output.id;
    this.label = output.label;
    this.idsBefore = devices.map(({ id }) => id);
    return 'there';
  }

  /** This output's place in a list with other ids; null when it is not there, or has no name. */
  placeIn(listed: readonly OutputDevice[]): OutputPlace | null {
    const named = namedOutputs(listed);
    const label = named.find(({ id }) => id === this.id)?.label;
    if (label === undefined) return null;
    return {
      label,
      place: named.filter((output) => output.label === label).findIndex(({ id }) => id === this.id),
    };
  }

  private findIn(listed: readonly OutputDevice[]): OutputDevice | undefined {
    return listed.find(({ id }) => id === this.id || (this.id === DEFAULT_OUTPUT_ID && id === ''));
  }

  /**
   * The output under another id. Chrome gives every device a new id when cookies are cleared. Where an old id is still there,
   * the device of this label is another one that was plugged in.
   */
  private renamedIn(devices: readonly OutputDevice[]): OutputDevice | undefined {
    if (devices.some(({ id }) => this.idsBefore.includes(id))) return undefined;
    const alike = devices.filter(({ label }) => label !== '' && label === this.label);
    return alike.length === 1 ? alike[0] : undefined;
  }
}

function reasonOf(listed: readonly OutputDevice[]): Whereabouts {
  if (listed.length === 0) return 'no outputs';
  return listed.every(({ label }) => label === '') ? 'names hidden' : 'gone';
}
