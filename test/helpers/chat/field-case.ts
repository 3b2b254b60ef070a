/**
 * Field cases: what people who do the same job met in public, as raw lines of Twitch's chat and what is right. One case a line
 * of JSON; the format is that of the file's first user, so that cases can be handed on.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { DEFAULT_LIMIT_SETTINGS } from '../../../src/domain/limits/limit-settings';
import { IrcServer, type IrcSession } from '../rigs/irc-server';
import type { ProductPage } from '../rigs/product-page';
import { DEMO, type SilentStage } from '../rigs/silent-stage';

export interface FieldCase {
  readonly case: string;
  readonly kind: string;
  /** Lines to the page. `#wait N` waits N ms, `#close` closes its sockets; `{now}`, `{now-15000}` and `{nick}` are filled in. */
  readonly lines: readonly string[];
  /** Parts of a patch that take the place of the plain ones. */
  readonly patch?: Readonly<Record<string, unknown>>;
  readonly expect: {
    /** By variable; null where nobody may have moved it. */
    readonly values?: Readonly<Record<string, number | null>>;
    /** Regular expressions, each of which an entry of the log matches. */
    readonly log?: readonly string[];
    /** Regular expressions that no entry matches. */
    readonly notLog?: readonly string[];
    readonly armed?: boolean;
    /** The status of the chat connection must not match this. */
    readonly notChat?: string;
    readonly chat?: string;
  };
}

const CHANNEL = 'rig';
const FIELD_ROOM_ID = '1001';
/** A case may take so long to show, on a machine with other work. */
const SHOWS_WITHIN_MS = 4_000;
/** A thing that must not happen gets this long to happen all the same. */
const SETTLE_MS = 250;

const OPEN = { capacity: 1_000, perSecond: 1_000 };

/** Three variables on jacks 1 to 3, 0-127 to 0-5 V, with limits that refuse nothing. */
const PLAIN_PATCH = {
  format: 'twitch-to-cv/patch',
  version: 1,
  name: 'Field',
  variables: [
    { name: 'vco#1.pitch', aliases: ['pitch'], jack: 1 },
    { name: 'vcf#1.cutoff', aliases: ['cutoff'], jack: 2 },
    { name: 'gate#1.out', aliases: ['gate'], jack: 3, kind: 'gate' },
  ],
  jacks: [1, 2, 3].map((jack) => ({ jack })),
  limits: { ...DEFAULT_LIMIT_SETTINGS, userCooldownMs: 0, system: OPEN, variable: OPEN },
};

/** The cases of a file beside this one. */
export function readFieldCases(file: URL): FieldCase[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as FieldCase);
}

/**
 * One place to play a case at: a tab and a chat server of its own. The next case gets a page loaded anew, to which nothing was
 * ever saved, in a renderer that has the program compiled: that is most of what opening a tab takes.
 */
export class FieldSeat {
  private constructor(
    private readonly product: ProductPage,
    private readonly twitch: IrcServer,
    /** A page of the same site that does nothing: leaving for another site would end the renderer. */
    private readonly elsewhere: string,
    private readonly forget: () => Promise<void>,
  ) {}

  static async take(stage: SilentStage): Promise<FieldSeat> {
    // A sixteenth of the pixels: nobody looks, and painting is a fifth of what a case costs.
    const context = await stage.browser.newContext({ deviceScaleFactor: 0.25 });
    const product = await stage.newTab(context);
    const devTools = await context.newCDPSession(product.page);
    const { origin } = stage.site;
    const forget = async (): Promise<void> => {
      await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    };
    return new FieldSeat(product, await IrcServer.start(0, FIELD_ROOM_ID), `${origin}/icon.svg`, forget);
  }

  /** Plays one case to a live, armed page. Returns what was not right; empty when all was. */
  async play({ lines, patch, expect }: FieldCase): Promise<string[]> {
    const { product, twitch } = this;
    try {
      await product.open({ twitchChannel: CHANNEL, output: DEMO, chat: twitch.url });
      await product.waitForOutput(DEMO);
      await product.importPatch({ ...PLAIN_PATCH, ...patch });
      await product.goLive();
      await product.waitForStatus('Chat connection', /^\s*connected/);
      await product.arm();
      const [session] = twitch.joined;
      await sendLines(session, lines);
      return await judge(product, expect);
    } finally {
      await product.page.goto(this.elsewhere);
      await this.forget();
      for (const session of twitch.open) session.socket.terminate();
    }
  }

  async leave(): Promise<void> {
    await this.product.page.context().close();
    await this.twitch.stop();
  }
}

async function sendLines(session: IrcSession, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const wait = /^#wait (\d+)$/.exec(line);
    if (wait !== null) await delay(Number(wait[1]));
    else if (line === '#close') session.socket.close();
    else session.send(fillIn(line, session.nick));
  }
  await session.settle();
}

const fillIn = (line: string, nick: string): string =>
  line
    .replaceAll(/\{now(?:-(\d+))?\}/g, (_, ago: string | undefined) => String(Date.now() - Number(ago ?? 0)))
    .replaceAll('{nick}', nick);

interface Seen {
  readonly values: Readonly<Record<string, string>>;
  readonly entries: readonly string[];
  readonly armed: boolean;
  readonly chat: string;
}

async function judge(product: ProductPage, expect: FieldCase['expect']): Promise<string[]> {
  // Nothing has happened yet that could be wrong: what is expected not to happen is given its time first.
  await delay(SETTLE_MS);
  const deadline = performance.now() + SHOWS_WITHIN_MS;
  for (;;) {
    const faults = faultsOf(await look(product), expect);
    if (faults.length === 0 || performance.now() > deadline) return faults;
    await delay(100);
  }
}

async function look({ page }: ProductPage): Promise<Seen> {
  const [rows, entries, armed, chat] = await Promise.all([
    page
      .locator('[data-name]')
      .evaluateAll((found) =>
        found.map((row) => [row.getAttribute('data-name') ?? '', row.getAttribute('data-value') ?? '']),
      ),
    page.getByRole('log', { name: 'Chat' }).locator('.entry').allInnerTexts(),
    page.getByRole('switch', { name: 'Arm outputs' }).isChecked(),
    page.getByRole('status', { name: 'Chat connection' }).innerText(),
  ]);
  return {
    values: Object.fromEntries(rows) as Record<string, string>,
    entries: entries.map((entry) => entry.replaceAll(/\s+/g, ' ').trim()),
    armed,
    chat: chat.trim(),
  };
}

function faultsOf({ values, entries, armed, chat }: Seen, expect: FieldCase['expect']): string[] {
  const faults: string[] = [];
  for (const [name, value] of Object.entries(expect.values ?? {})) {
    const wanted = value === null ? '' : String(value);
    if (values[name] !== wanted) faults.push(`${name} is ${values[name]}, not ${wanted}`);
  }
  const log = entries.join('\n');
  for (const pattern of expect.log ?? [])
    if (!entries.some((entry) => new RegExp(pattern).test(entry)))
      faults.push(`no entry matches ${pattern}: ${log}`);
  for (const pattern of expect.notLog ?? [])
    if (entries.some((entry) => new RegExp(pattern).test(entry)))
      faults.push(`an entry matches ${pattern}: ${log}`);
  if (expect.armed !== undefined && armed !== expect.armed) faults.push(`armed is ${armed}`);
  if (expect.notChat !== undefined && new RegExp(expect.notChat).test(chat)) faults.push(`chat says ${chat}`);
  if (expect.chat !== undefined && !new RegExp(expect.chat).test(chat)) faults.push(`chat says ${chat}`);
  return faults;
}
