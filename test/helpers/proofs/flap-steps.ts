/** Steps of a flap monkey: at the sinks, at the browser, and, as a person would, at the page in front. */
import type { Page } from 'playwright';
import type { Random } from '../../../src/domain/numbers/random';
import type { ProductPage } from '../rigs/product-page';
import type { TwoSinks } from '../rigs/two-sinks';
import { FULL } from './sink-judge';

/** The stage of one sequence, and which tab is in front. */
export interface Scene {
  readonly show: TwoSinks;
  front: ProductPage;
  tabs: readonly ProductPage[];
}

/** Ends when the step is done, never when the page has followed. Returns what came of it, empty when it was done as named. */
export type Act = (scene: Scene, random: Random) => Promise<string>;

export interface StepKind {
  readonly name: string;
  /** How often it is drawn, beside the others. */
  readonly weight: number;
  readonly act: Act;
}

const CLICKS_WITHIN_MS = 400;
const NOT_POSSIBLE = 'not possible now';

/** Clicks what a person could click now. */
async function click(page: Page, role: 'button' | 'switch', name: string | RegExp): Promise<string> {
  const control = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first();
  try {
    await control.click({ timeout: CLICKS_WITHIN_MS });
    return '';
  } catch {
    return NOT_POSSIBLE;
  }
}

const clickButton =
  (name: string): Act =>
  ({ front }) =>
    click(front.page, 'button', name);

const setArmed =
  (armed: boolean): Act =>
  async ({ front }) => {
    const { page } = front;
    if (armed) {
      const promise = page.getByRole('checkbox', { name: 'No speakers or headphones on these outputs' });
      await promise.check({ timeout: CLICKS_WITHIN_MS }).catch(() => undefined);
    }
    const isArmed = await front.isArmed().catch(() => !armed);
    return isArmed === armed ? NOT_POSSIBLE : click(page, 'switch', 'Arm outputs');
  };

const unplug: Act = async ({ show }) => {
  if (!show.device.isPlugged) return NOT_POSSIBLE;
  await show.device.unplug();
  return '';
};

const plug: Act = async ({ show }) => {
  if (show.device.isPlugged) return NOT_POSSIBLE;
  await show.device.plug();
  return '';
};

/** How long a flap keeps the interface away: from what no page may miss to what a person does with a plug. */
const AWAY_MS = [150, 900] as const;

const flap: Act = async (scene, random) => {
  const { device } = scene.show;
  if (!device.isPlugged) return plug(scene, random);
  const awayMs = random.between(...AWAY_MS);
  await device.unplug();
  await new Promise((resolve) => setTimeout(resolve, awayMs));
  await device.plug();
  return `for ${awayMs.toFixed(0)} ms`;
};

const bounce: Act = async ({ show }) => {
  if (!show.device.isPlugged) return NOT_POSSIBLE;
  await show.device.bounce();
  return '';
};

const changeDefault: Act = async ({ show }, random) => {
  const { device, speakers } = show;
  const next = random.below(2) === 0 && device.isPlugged ? device : speakers;
  await next.sink.makeDefault();
  return `to ${next.sink.label}`;
};

const suspend: Act = async ({ show }) => {
  const { device } = show;
  if (!device.isPlugged) return NOT_POSSIBLE;
  await device.suspend(!device.isSuspended);
  return device.isSuspended ? 'suspended' : 'running again';
};

const MAX_TABS = 3;

const openTab: Act = async (scene) => {
  if (scene.tabs.length >= MAX_TABS) return NOT_POSSIBLE;
  scene.front = await scene.show.openPage();
  scene.tabs = [...scene.tabs, scene.front];
  return `tab ${scene.tabs.length}`;
};

const closeTab: Act = async (scene, random) => {
  if (scene.tabs.length < 2) return NOT_POSSIBLE;
  const closed = random.below(scene.tabs.length);
  const [tab] = scene.tabs.slice(closed);
  scene.tabs = scene.tabs.filter((other) => other !== tab);
  await tab.page.close({ runBeforeUnload: false });
  [scene.front] = scene.tabs;
  await scene.front.page.bringToFront();
  return `number ${closed + 1} of ${scene.tabs.length + 1}`;
};

const switchTab: Act = async (scene) => {
  const next = scene.tabs[(scene.tabs.indexOf(scene.front) + 1) % scene.tabs.length];
  if (next === scene.front) return NOT_POSSIBLE;
  scene.front = next;
  await next.page.bringToFront();
  return '';
};

const reload: Act = async ({ front, tabs }) => {
  await front.page.reload();
  return tabs.length === 1 ? '' : 'one of several tabs';
};

const chat: Act = ({ show }, random) => {
  const level = random.below(3) === 0 ? 0 : FULL;
  show.say(level);
  return Promise.resolve(`asks for ${level * 10} V`);
};

const revoke: Act = async ({ show }) => {
  await show.context.clearPermissions();
  return '';
};

const allow: Act = async ({ show, front }) => {
  await show.allowMicrophone();
  const shown = await click(front.page, 'button', 'Show device names');
  return shown === '' ? 'and shown' : '';
};

/** Weights favour what goes wrong in combination: absences, ways back, and chat in between. */
export const STEP_KINDS: readonly StepKind[] = [
  { name: 'unplug', weight: 3, act: unplug },
  { name: 'plug', weight: 5, act: plug },
  { name: 'flap', weight: 5, act: flap },
  { name: 'bounce', weight: 1, act: bounce },
  { name: 'default', weight: 2, act: changeDefault },
  { name: 'suspend', weight: 3, act: suspend },
  { name: 'open a tab', weight: 1, act: openTab },
  { name: 'close a tab', weight: 2, act: closeTab },
  { name: 'switch tabs', weight: 2, act: switchTab },
  { name: 'reload', weight: 2, act: reload },
  { name: 'Stop', weight: 2, act: clickButton('Stop') },
  { name: 'Go live', weight: 6, act: clickButton('Go live') },
  { name: 'Resume', weight: 4, act: clickButton('Resume') },
  { name: 'arm', weight: 7, act: setArmed(true) },
  { name: 'disarm', weight: 2, act: setArmed(false) },
  { name: 'Panic', weight: 2, act: clickButton('Panic') },
  { name: 'chat', weight: 9, act: chat },
  { name: 'take the permission back', weight: 1, act: revoke },
  { name: 'allow the microphone', weight: 2, act: allow },
];
