/** Which field of the variable editor shows which setting of the patch. Pure. */
import type { Patch } from '../../domain/patch/patch';
import { CROWD_FIELDS } from '../form/crowd-fields';
import type { FieldAt, FieldWords } from '../form/fault-words';
import type { DraftField } from './variable-draft';

type Words = FieldWords<DraftField>;

const seconds = (field: 'windowSeconds' | 'longestGateSeconds'): Words => ({
  field,
  label: CROWD_FIELDS[field].label,
  per: 1000,
});
const percent = (field: 'step' | 'decay'): Words => ({ field, label: CROWD_FIELDS[field].label, per: 0.01 });
const plain = (field: 'buckets' | 'capacity' | 'zeroVoltsNote'): Words => ({
  field,
  label: CROWD_FIELDS[field].label,
});

/** By path within the variable. */
const OF_VARIABLE: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['name', { field: 'name', label: 'Name' }],
  ['aliases', { field: 'aliases', label: 'Aliases' }],
  ['jack', { field: 'jack', label: 'Jack' }],
  ['values.min', { field: 'valuesMin', label: 'Values from' }],
  ['values.max', { field: 'valuesMax', label: 'Values to' }],
  ['volts.min', { field: 'voltsMin', label: 'Volts from' }],
  ['volts.max', { field: 'voltsMax', label: 'Volts to' }],
  ['crowd.windowMs', seconds('windowSeconds')],
  ['crowd.buckets', plain('buckets')],
  ['crowd.step', percent('step')],
  ['crowd.decayPerSecond', percent('decay')],
  ['crowd.capacity', plain('capacity')],
  ['pitch.zeroVoltsNote', plain('zeroVoltsNote')],
  ['longestGateMs', seconds('longestGateSeconds')],
]);

/** By path within the jack. */
const OF_JACK: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['jack', { field: 'jack', label: 'Jack' }],
  ['label', { field: 'jackLabel', label: 'Label' }],
  ['limits.min', { field: 'limitMin', label: 'Lowest volts' }],
  ['limits.max', { field: 'limitMax', label: 'Highest volts' }],
  ['limits.rest', { field: 'limitRest', label: 'Rest volts' }],
  ['limits.slewVoltsPerSecond', { field: 'slew', label: 'Slew, V/s' }],
]);

const PATH = /^(?<list>variables|jacks)\[(?<index>\d+)\]\.(?<rest>[a-zA-Z.]+)/;

/** The fields of variable `index` of the edited patch, and of its jack. */
export function variableFieldAt({ variables, jacks }: Patch, index: number): FieldAt<DraftField> {
  return (path) => {
    const parts = PATH.exec(path)?.groups;
    if (parts === undefined) return null;
    const at = Number(parts['index']);
    if (parts['list'] === 'variables') return at === index ? (OF_VARIABLE.get(parts['rest']) ?? null) : null;
    return jacks.at(at)?.jack === variables.at(index)?.jack ? (OF_JACK.get(parts['rest']) ?? null) : null;
  };
}
