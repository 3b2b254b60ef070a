/**
 * Kills the browser, again and again, while the page saves. After each kill the same profile must open, and hold at least
 * what the page had shown as saved: the number in the Twitch channel and in the patch's name only ever grows.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright';
import { Random } from '../../../src/domain/numbers/random';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { serveBuilt } from './built-site';
import { KillableBrowser } from './killable-browser';
import { ProductPage } from './product-page';

/** Numbers that the page shows; 0 where nothing was ever saved. */
interface Shown {
  readonly twitchChannel: number;
  readonly patch: number;
}

interface PageWithEar {
  readonly tellSaved: (...shown: readonly string[]) => void;
}

const NOTHING: Shown = { twitchChannel: 0, patch: 0 };
/** Kills come after this many times that the page said `Saved`, at most. */
const MAX_SAVES = 6;
/** And then this much later at most: longer than one write takes. */
const MAX_MS = 40;
const SAVES_WITHIN_MS = 10_000;
/**
 * A killed process that is still on its way out may hold the database's lock for another tenth of a second. The page then
 * goes without, and asks again three seconds later.
 */
const RESTORES_WITHIN_MS = 10_000;

/** Throws when something that was shown as saved is lost. `tell` is called after every kill. */
export async function proveKills(kills: number, seed: number, tell?: (kill: number) => void): Promise<void> {
  const random = new Random(seed);
  const site = await serveBuilt();
  const profile = mkdtempSync(join(tmpdir(), 'ttcv-profile-'));
  try {
    let saved = NOTHING;
    for (let kill = 1; kill <= kills; kill++) {
      saved = await openAndKill(site.origin, profile, saved, random);
      tell?.(kill);
    }
    const browser = await KillableBrowser.start(profile);
    await openPage(browser.page, site.origin, saved).finally(() => browser.kill());
  } finally {
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Returns the newest that the page showed as saved before the kill. */
async function openAndKill(origin: string, profile: string, saved: Shown, random: Random): Promise<Shown> {
  const browser = await KillableBrowser.start(profile);
  try {
    const { page } = browser;
    const restored = await openPage(page, origin, saved);
    let newest = restored;
    let saves = 0;
    await page.exposeFunction('tellSaved', (twitchChannel: string, patch: string) => {
      newest = { twitchChannel: numberIn(twitchChannel), patch: numberIn(patch) };
      saves++;
    });
    // Neither comes to an end before the browser does.
    keepTyping(page, restored.twitchChannel).catch(() => undefined);
    keepImporting(new ProductPage(page, origin), restored.patch).catch(() => undefined);
    const wanted = 1 + random.below(MAX_SAVES);
    const deadline = performance.now() + SAVES_WITHIN_MS;
    while (saves < wanted) {
      if (performance.now() > deadline)
        throw new Error(`the page says: ${await savedLine(page).innerText()}`);
      await delay(1);
    }
    await delay(random.next() * MAX_MS);
    return newest;
  } finally {
    await browser.kill();
  }
}

const fieldOf = (page: Page) => page.getByRole('textbox', { name: 'Twitch channel' });
const patchNameOf = (page: Page) => page.getByRole('textbox', { name: 'Patch name' });
const savedLine = (page: Page) => page.locator('.saved .value');

/** Opens the page and waits until it shows what was saved, or throws. */
async function openPage(page: Page, origin: string, saved: Shown): Promise<Shown> {
  await new ProductPage(page, origin).open();
  const deadline = performance.now() + RESTORES_WITHIN_MS;
  for (;;) {
    const twitchChannel = numberIn(await fieldOf(page).inputValue());
    const patch = numberIn(await patchNameOf(page).inputValue());
    if (twitchChannel >= saved.twitchChannel && patch >= saved.patch) return { twitchChannel, patch };
    if (performance.now() < deadline) continue;
    const found = `Twitch channel ${twitchChannel} and patch ${patch}`;
    const says = (await page.locator('.saved, .banner').allInnerTexts()).join(' / ');
    throw new Error(
      `lost: ${found}, after the page had shown as saved ${JSON.stringify(saved)}; it says: ${says}`,
    );
  }
}

const numberIn = (text: string): number => Number(/^\D*(\d+)$/.exec(text)?.[1] ?? 0);

/**
 * Types one Twitch channel after the other, each when the last one is saved. Tells of what the page showed two frames before
 * it says `Saved`: an edit is in the state at once, and whatever the state says is on the page one frame later.
 */
async function keepTyping(page: Page, from: number): Promise<void> {
  const handles = await Promise.all([
    fieldOf(page).elementHandle(),
    patchNameOf(page).elementHandle(),
    savedLine(page).elementHandle(),
  ]);
  await page.evaluate(
    async ([[field, patchName, savedLine], from]) => {
      const { tellSaved } = globalThis as unknown as PageWithEar;
      const input = field as HTMLInputElement;
      let number = from;
      let typed = input.value;
      let told = '';
      let [twoAgo, oneAgo] = [[''], ['']];
      for (let frame = 0; ; frame++) {
        await new Promise(requestAnimationFrame);
        if (frame >= 2 && savedLine?.textContent?.trim() === 'Saved') {
          if (twoAgo.join() !== told) tellSaved(...twoAgo);
          told = twoAgo.join();
          if (twoAgo[0] === typed) {
            number++;
            typed = `channel_${number}`;
            input.value = typed;
            input.dispatchEvent(new Event('input', { bubbles: true }));
          }
        }
        [twoAgo, oneAgo] = [oneAgo, [input.value, (patchName as HTMLInputElement).value]];
      }
    },
    [handles, from] as const,
  );
}

async function keepImporting(product: ProductPage, from: number): Promise<never> {
  for (let number = from + 1; ; number++) {
    await product.importPatch({ ...DEFAULT_PATCH, name: `Patch ${number}` });
  }
}
