/** Draws patch files as they may be, by the format that `format.ts` tells: mostly ones that are read without a fault. */
import type { Random } from '../../../src/domain/numbers/random';
import { type Field, type NumberField, type ObjectField, PATCH_FILE } from './format';

export type Holder = Record<string | number, unknown>;

/** One place of a drawn file, and what belongs there. */
export interface Place {
  readonly holder: Holder;
  readonly key: string | number;
  readonly field: Field;
}

export interface Drawing {
  /** Its one field, `file`, is the patch file, so that the whole is a place like any other. */
  readonly root: Holder;
  readonly places: readonly Place[];
}

const OWN_NAMES = ['vco#1.pitch', 'VCF#01.cutoff', 'env#2.gate', 'fx#10.inputJack#1'];
const OTHER_NAMES = [...OWN_NAMES, 'vco#1.pitch', 'vcf#1.cutoff', 'gone#9.x'];
const ALIASES = ['pitch', 'Cutoff', 'ﾋﾟｯﾁ', 'größe', 'Doorway#01.Threshold', 'a-b_c.d', `x${'y'.repeat(31)}`];

/** How many in eight of the fields that may be left out are there. */
const PRESENT_IN_EIGHT = 6;

/** Within the bounds, in one case of four on one or just inside it. */
function drawNumber(random: Random, field: NumberField): number {
  const { min, max, usual } = field;
  if (usual !== undefined && random.below(4) > 0) return random.pick(usual);
  const share = random.next();
  const inside = min + (max - min) * share * share * share;
  const rounded = field.whole ? Math.round(inside) : Math.round(inside * 100) / 100;
  const clamped = Math.min(Math.max(rounded, min), max);
  const step = field.whole ? 1 : 0.001;
  return random.below(4) > 0
    ? clamped
    : random.pick([min, max, min + step, max - step].filter((one) => one >= min && one <= max));
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const small = (random: Random): number => 1 + random.below(1000);

interface Ends {
  readonly min?: unknown;
  readonly max?: unknown;
}

type Fit = (random: Random, holder: Holder) => void;

/** Makes the fields of one object fit together. A field that was left out stays left out, and has its default. */
const FITTING: Record<NonNullable<ObjectField['fit']>, Fit> = {
  values(_random, holder) {
    const { min, max } = holder as Ends;
    if (max === undefined && isNumber(min)) holder['min'] = Math.min(min, 126);
    else if (max === 0) holder['max'] = 1;
    else if (min === max) holder['min'] = 0;
    else if (isNumber(min) && isNumber(max) && min > max) [holder['min'], holder['max']] = [max, min];
  },
  volts(_random, holder) {
    const { min = 0, max = 5 } = holder as Ends;
    if (min === max) Object.assign(holder, { min: 0, max: 5 });
  },
  limits(random, holder) {
    const { min = 0, max = 5 } = holder as { min?: number; max?: number };
    const [low, high] = [Math.min(min, max), Math.max(min, max)];
    if (min > max) Object.assign(holder, { min: low, max: high });
    if (isNumber(holder['rest'])) holder['rest'] = random.pick([low, high, (low + high) / 2]);
  },
  shares(random, holder) {
    if (isNumber(holder['toAnarchy'])) holder['toAnarchy'] = random.pick([0.5, 0.75, 1]);
    if (isNumber(holder['toDemocracy'])) holder['toDemocracy'] = random.pick([0.51, 0.75, 1]);
  },
  bits(_random, holder) {
    const { leastBits, mostBits } = holder as { leastBits?: unknown; mostBits?: unknown };
    if (isNumber(leastBits) && isNumber(mostBits) && mostBits < leastBits)
      [holder['leastBits'], holder['mostBits']] = [mostBits, leastBits];
  },
  envelope(random, holder) {
    // The three together fill the longest action, or do not come near it.
    const attackMs = small(random);
    const holdMs = small(random);
    const releaseMs = random.pick([1, small(random), 600_000 - attackMs - holdMs]);
    Object.assign(holder, { attackMs, holdMs, releaseMs });
  },
};

class Drawer {
  readonly places: Place[] = [];
  private aliases = 0;

  constructor(private readonly random: Random) {}

  put(holder: Holder, key: string | number, field: Field, index: number): void {
    this.places.push({ holder, key, field });
    holder[key] = this.draw(field, index);
  }

  private draw(field: Field, index: number): unknown {
    const { random } = this;
    switch (field.kind) {
      case 'number':
        return field.mayBeNull && random.below(3) === 0 ? null : drawNumber(random, field);
      case 'choice':
        return random.pick(field.choices);
      case 'flag':
        return random.below(2) === 0;
      case 'text':
        return random.below(8) === 0 ? 'y'.repeat(field.longest) : random.pick(field.may);
      case 'serial':
        return index + 1;
      case 'channel':
        return random.pick([null, null, index + 1, index + 9, 1 + random.below(64)]);
      case 'ownName':
        return OWN_NAMES[index] ?? `knob#${index}.x`;
      case 'alias':
        // Its own in most files, as two variables may not have the same.
        return random.below(8) === 0
          ? random.pick(ALIASES)
          : (ALIASES[this.aliases++] ?? `knob${this.aliases}`);
      case 'otherName':
        return field.mayBeNull && random.below(2) === 0 ? null : random.pick(OTHER_NAMES);
      case 'object':
        return this.drawObject(field, index);
      case 'oneOf':
        return this.drawObject(random.pick(field.shapes), index);
      case 'list':
        return this.drawList(field, index);
    }
  }

  private drawObject({ fields, required, fit }: ObjectField, index: number): Holder {
    const holder: Holder = {};
    for (const [name, field] of Object.entries(fields))
      if (required.includes(name) || this.random.below(8) < PRESENT_IN_EIGHT)
        this.put(holder, name, field, index);
    // Unfit in one case of thirty-two.
    if (fit !== undefined && this.random.below(32) > 0) FITTING[fit](this.random, holder);
    return holder;
  }

  private drawList({ usual, of }: Field & { kind: 'list' }, index: number): unknown[] {
    const length = this.random.below(2 * usual + 1);
    const list: unknown[] = [];
    for (let nth = 0; nth < length; nth++)
      this.put(list as unknown as Holder, nth, of, of.kind === 'object' ? nth : index);
    return list;
  }
}

export function drawFile(random: Random): Drawing {
  const drawer = new Drawer(random);
  const root: Holder = {};
  drawer.put(root, 'file', PATCH_FILE, 0);
  return { root, places: drawer.places };
}
