/** Things that a streamer may do between Go live and Stop. Afterwards the page stands in `Play`, stopped, as it did before. */
import type { IrcServer } from '../rigs/irc-server';
import { ObsServer } from '../rigs/obs-server';
import type { ProductPage } from '../rigs/product-page';
import { openView } from '../rigs/views';

export interface Show {
  readonly product: ProductPage;
  readonly twitch: IrcServer;
}

type Way = (show: Show) => Promise<void>;

const press = ({ product }: Show, name: string): Promise<void> =>
  product.page.getByRole('button', { name, exact: true }).click();

/** Only where there are speakers besides the interface. */
export const LISTENS = 'listens';

export const WAYS: Readonly<Record<string, Way>> = {
  nothing: () => Promise.resolve(),

  'arms, panics': async ({ product }) => {
    // A stream that opens later takes back what was ticked for the one before.
    await product.waitForStatus('Audio output', /live on/);
    await product.arm();
    await product.panic();
    await product.page.getByRole('switch', { name: 'Arm outputs', checked: false }).waitFor();
  },

  'chat breaks off': async ({ product, twitch }) => {
    await product.waitForStatus('Chat connection', /^\s*connected/);
    for (const session of twitch.open) session.socket.terminate();
    await product.waitForStatus('Chat connection', /reconnecting|connecting|joining/);
  },

  'plays by hand': async (show) => {
    await press(show, 'Hold vco#1.pitch');
    await press(show, 'Lock vcf#1.cutoff');
    await press(show, 'Lock vcf#1.cutoff');
    await press(show, 'Hold vco#1.pitch');
  },

  'looks at every view': async ({ product }) => {
    for (const view of ['Patch', 'Crowd', 'Rig', 'Log', 'Play']) await openView(product.page, view);
  },

  'opens the palette': async ({ product: { page } }) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Command palette' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Command palette' }).waitFor({ state: 'detached' });
  },

  'opens Stage': async (show) => {
    const opened = show.product.page.waitForEvent('popup');
    await press(show, 'Open Stage');
    const stage = await opened;
    await stage.getByRole('button', { name: 'Panic' }).waitFor();
    await stage.close();
  },

  'edits the patch, undoes it': async (show) => {
    const { page } = show.product;
    await press(show, 'Edit vco#1.pitch');
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('vco#1.note');
    await name.press('Enter');
    await page.getByRole('button', { name: 'Edit vco#1.note' }).waitFor();
    await page.getByRole('button', { name: 'Panic' }).focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Edit vco#1.pitch' }).waitFor();
  },

  'Demo crowd': async (show) => {
    const { product } = show;
    const received = async (): Promise<number> => (await product.diagnostics()).counts['received'];
    const before = await received();
    await press(show, 'Demo crowd');
    // Until the engine plays, a report from before the press may still turn the button back.
    while ((await received()) <= before);
    await press(show, 'Demo crowd');
    await product.page.getByRole('button', { name: 'Demo crowd', exact: true, pressed: false }).waitFor();
  },

  [LISTENS]: async ({ product: { page } }) => {
    for (const checked of [true, false]) {
      await page.getByRole('switch', { name: 'Listen', exact: true }).click();
      await page.getByRole('switch', { name: 'Listen', exact: true, checked }).waitFor();
    }
  },

  'connects to OBS': async (show) => {
    const { page } = show.product;
    const obs = await ObsServer.start();
    await openView(page, 'Crowd');
    await page.getByRole('textbox', { name: 'Address' }).fill(obs.url);
    const tells = (words: RegExp): Promise<void> =>
      page.getByRole('status', { name: 'OBS connection' }).filter({ hasText: words }).waitFor();
    await press(show, 'Connect to OBS');
    await tells(/^connected/);
    await press(show, 'Disconnect');
    await tells(/^(?!connected)/);
    await obs.stop();
    await openView(page, 'Play');
  },
};

/** Goes live, does one thing and stops, so many times, the ways in turn. */
export async function cycle(show: Show, ways: readonly string[], times: number): Promise<void> {
  for (let nth = 0; nth < times; nth++) {
    await show.product.goLive();
    await WAYS[ways[nth % ways.length]](show);
    await show.product.stop();
  }
}
