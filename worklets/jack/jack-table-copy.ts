/** The audio thread's end of the jack table: a private copy that is always one whole version. Audio thread: safe. */
import { MAX_JACKS } from '../../src/domain/devices/jack';
import { type JackRow, NOT_DRIVEN } from '../../src/domain/devices/jack-table';
import { CONTROL_TABLE_OFFSET, ControlWord, JACK_ROW_DOUBLES } from '../../src/shared/control-block';
import { volts } from '../../src/domain/numbers/units';

export type MutableJackRow = { -readonly [Column in keyof JackRow]: JackRow[Column] };

export class JackTable {
  jackCount = 0;
  /** Version of the copy, even; 0 while there is none. */
  version = 0;
  private readonly rows = new Float64Array(MAX_JACKS * JACK_ROW_DOUBLES);
  private readonly row: MutableJackRow = {
    channelIndex: 0,
    min: volts(0),
    max: volts(0),
    rest: volts(0),
    slewVoltsPerSecond: 0,
    fullScaleVolts: volts(0),
    gain: 0,
    offsetVolts: volts(0),
  };
  private readonly words: Int32Array;
  private readonly table: Float64Array;

  constructor(control: ArrayBufferLike) {
    this.words = new Int32Array(control, 0, CONTROL_TABLE_OFFSET / 4);
    this.table = new Float64Array(control, CONTROL_TABLE_OFFSET);
  }

  /** Returns true when a new table was taken; a table that is being written is left for the next quantum. */
  takeNew(): boolean {
    const version = Atomics.load(this.words, ControlWord.TableVersion);
    if (version === this.version || (version & 1) === 1) return false;
    const count = Atomics.load(this.words, ControlWord.JackCount);
    if (count < 0 || count > MAX_JACKS) return false;
    // Copied whole, then believed only if nobody wrote meanwhile; `rows` is looked at only after a true.
    for (let at = 0; at < this.rows.length; at++) this.rows[at] = this.table[at];
    // A load alone would let a weakly ordered processor read the rows after it; adding 0 holds it behind them.
    if (Atomics.add(this.words, ControlWord.TableVersion, 0) !== version) return false;
    this.jackCount = count;
    this.version = version;
    return true;
  }

  /** One row of the copy, good until the next call; a jack beyond the table is not driven. */
  read(jackIndex: number): MutableJackRow {
    const { row, rows } = this;
    const at = jackIndex * JACK_ROW_DOUBLES;
    row.channelIndex = jackIndex < this.jackCount ? rows[at] : NOT_DRIVEN;
    row.min = volts(rows[at + 1]);
    row.max = volts(rows[at + 2]);
    row.rest = volts(rows[at + 3]);
    row.slewVoltsPerSecond = rows[at + 4];
    row.fullScaleVolts = volts(rows[at + 5]);
    row.gain = rows[at + 6];
    row.offsetVolts = volts(rows[at + 7]);
    return row;
  }
}
