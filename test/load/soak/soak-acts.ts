/** The acts of a long evening: all that happens to a show besides chat. */
import { Random } from '../../../src/domain/numbers/random';
import { openView } from '../../helpers/rigs/views';
import { soakPatch } from './soak-patch';
import type { SoakStage } from './soak-stage';

/** Something that is done; it may return what takes back a while later what it left behind. */
type Act = (stage: SoakStage, turn: number) => Promise<(() => Promise<void>) | null>;

const ACTS = {
  /** Twitch asks for another connection before it closes this one. */
  reconnect: async (stage) => {
    const { joins } = stage.twitch;
    stage.twitch.send(':tmi.twitch.tv RECONNECT');
    await stage.waitForJoin(joins);
    return null;
  },
  /** The connection is gone without a word. */
  drop: async (stage) => {
    const { joins, joined } = stage.twitch;
    await stage.relay.whileQuiet(async () => {
      for (const { socket } of joined) socket.terminate();
      await stage.waitForJoin(joins);
    });
    await stage.product.waitForStatus('Chat connection', /^\s*connected/);
    return null;
  },
  edit: async (stage, turn) => {
    await stage.product.importPatch(soakPatch(turn));
    return null;
  },
  cycle: async (stage) => {
    await stage.relay.whileQuiet(async () => {
      await stage.stop();
      await stage.goLiveArmed();
    });
    return null;
  },
  hide: (stage) => stage.hide(),
  /** The dashboard is in it. */
  log: async ({ product: { page } }) => {
    await openView(page, 'Log');
    return () => openView(page, 'Play');
  },
} as const satisfies Record<string, Act>;

type ActName = keyof typeof ACTS;
const NAMES = Object.keys(ACTS) as ActName[];

/** Every act once in each round, in an order of the seed. */
export class SoakActs {
  private readonly random: Random;
  private round: ActName[] = [];
  private turn = 0;
  readonly done: Record<ActName, number> = { reconnect: 0, drop: 0, edit: 0, cycle: 0, hide: 0, log: 0 };

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  /** Acts that could not be done, a sentence each. */
  readonly failures: string[] = [];

  /** Does the next act. Returns what takes back what it left behind. */
  async next(stage: SoakStage): Promise<() => Promise<void>> {
    if (this.round.length === 0) this.round = [...NAMES];
    const [name] = this.round.splice(this.random.below(this.round.length), 1);
    const act: Act = ACTS[name];
    const takeBack = await this.attempt(name, () => act(stage, ++this.turn));
    this.done[name] += 1;
    return async () => {
      await this.attempt(`the end of ${name}`, () => takeBack?.() ?? Promise.resolve());
    };
  }

  /** An evening goes on after something could not be done. */
  private async attempt<Result>(what: string, act: () => Promise<Result>): Promise<Result | null> {
    try {
      return await act();
    } catch (error) {
      const failure = `${what} failed: ${String(error).split('\n', 1)[0]}`;
      console.log(`          ${failure}`);
      this.failures.push(failure);
      return null;
    }
  }
}
