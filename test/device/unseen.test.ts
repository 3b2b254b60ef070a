/** An interface that the page cannot see, cannot name, or that takes no sound, beside speakers that are the default. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { firstStepBeyond, FULL, rampStep } from '../helpers/proofs/sink-judge';
import type { ProductPage } from '../helpers/rigs/product-page';
import type { Recorder } from '../helpers/rigs/recorder';
import type { Sink } from '../helpers/rigs/sink';
import { Stage } from '../helpers/rigs/stage';

/** Half a second until it is noticed, a report's way to the page, and the page's own time on a busy machine. */
const NOTICED_WITHIN_MS = 1_500;

let stage: Stage;
let speakers: Sink;

async function build(microphone: 'granted' | 'refused'): Promise<void> {
  stage = await Stage.build({ label: 'ES-8' }, { microphone });
  speakers = await stage.pulse.makeSink({ label: 'Speakers' });
  await speakers.makeDefault();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const banner = (page: Page, text: string | RegExp) =>
  page.getByRole('alert').getByRole('paragraph').filter({ hasText: text });

describe('a named interface', () => {
  let recorder: Recorder;
  let atSpeakers: Recorder;
  let product: ProductPage;

  beforeAll(async () => {
    await build('granted');
    // Chrome asks nobody where there is none.
    await stage.pulse.makeMicrophone();
  });
  afterAll(() => stage.strike());
  beforeEach(async () => {
    [recorder, atSpeakers] = [await stage.listen(), await stage.pulse.record(speakers)];
    product = await stage.openPage();
  });
  afterEach(async () => {
    stage.pulse.thaw();
    await Promise.all([stage.sink.suspend(false), recorder.stop(), atSpeakers.stop()]);
    await stage.browser.closePages();
    await stage.browser.allowMicrophone();
  });

  async function play(): Promise<void> {
    await stage.goLive(product);
    await product.arm();
    stage.say('vco#1.pitch: 127');
    await recorder.hear(0, (level) => level === FULL);
  }

  test('ramps to 0 V when the permission ends, and is asked for by name, not by its plug', async () => {
    await play();
    const { frames } = recorder.soFar();
    await product.page.context().clearPermissions();
    await banner(product.page, /Chrome took the permission back.*Allow the microphone again/).waitFor();
    expect(await product.isArmed()).toBe(false);
    const heard = await recorder.hearMilliseconds(300);
    expect(firstStepBeyond(heard, rampStep(heard.rate), { from: frames })).toBeNull();
    expect(atSpeakers.soFar().dcMilliseconds()).toBe(0);
    // Granted before the press, the page finds the names by itself, and the button may be gone by then.
    await product.answerWith(() => product.page.context().grantPermissions(['microphone']));
    await button(product.page, 'Show device names').last().click();
    await product.resume();
    await product.waitForStatus('Audio output', /live on ES-8/, 15_000);
    expect(await product.isArmed()).toBe(false);
  });

  test("is offered again by itself when the permission comes back in Chrome's settings", async () => {
    await play();
    await product.page.context().clearPermissions();
    await banner(product.page, /Allow the microphone again/).waitFor();
    await product.page.context().grantPermissions(['microphone']);
    await product.resume();
    await product.waitForStatus('Audio output', /live on ES-8/, 15_000);
    expect(await product.isArmed()).toBe(false);
  });

  test('plays on when cookies are cleared and every interface has another id', async () => {
    await play();
    const { frames } = recorder.soFar();
    // No driver of Chrome can clear what it makes ids from: this is what its list says afterwards.
    await product.page.evaluate(() => {
      const devices = navigator.mediaDevices;
      const list = devices.enumerateDevices.bind(devices);
      devices.enumerateDevices = async () =>
        (await list()).map(({ deviceId, groupId, kind, label }) => {
          const isAlias = deviceId === 'default' || deviceId === 'communications';
          const device = { deviceId: isAlias ? deviceId : `other-${deviceId}`, groupId, kind, label };
          return { ...device, toJSON: () => device };
        });
    });
    stage.say('vco#2.pitch: 127');
    await recorder.hear(1, (level) => level === FULL);
    expect(await product.isArmed()).toBe(true);
    expect((await recorder.hearStream(500)).delivered(frames).isAt(0, FULL)).toBe(true);
  });

  test.each(['suspended', 'hung'] as const)(
    'that is %s is called lost, and resumes when it is awake',
    async (how) => {
      await play();
      const stall = async (isStalled: boolean): Promise<void> => {
        if (how === 'suspended') await stage.sink.suspend(isStalled);
        else if (isStalled) stage.pulse.freeze();
        else stage.pulse.thaw();
      };
      await stall(true);
      const stalledAt = performance.now();
      await banner(product.page, /takes no sound/).waitFor();
      expect(performance.now() - stalledAt).toBeLessThan(NOTICED_WITHIN_MS);
      expect(await product.isArmed()).toBe(false);
      await product.resume();
      await product.waitForStatus('Audio output', /opening|waiting/);
      await product.waitForStatus('Audio output', /takes no sound|does not answer|did not start/, 12_000);
      await stall(false);
      await product.resume();
      await product.waitForStatus('Audio output', /live on ES-8/, 15_000);
      expect(await product.isArmed()).toBe(false);
      expect(atSpeakers.soFar().dcMilliseconds()).toBe(0);
    },
  );

  test('that was lost can be gone live on again without another gesture, when it is back after Stop', async () => {
    await play();
    await stage.sink.unload();
    await button(product.page, 'Resume').waitFor();
    expect(await product.page.getByRole('checkbox', { name: 'No speakers' }).isChecked()).toBe(false);
    await button(product.page, 'Stop').click();
    const goLive = button(product.page, 'Go live');
    await expect.poll(() => goLive.isDisabled()).toBe(true);
    await stage.sink.reload();
    await expect.poll(() => goLive.isEnabled(), { timeout: 3_000 }).toBe(true);
  });

  test('going live into a suspended interface is refused in words, and can be called off', async () => {
    await stage.sink.suspend(true);
    await product.waitForOutput('ES-8');
    await button(product.page, 'Go live').click();
    await product.waitForStatus('Audio output', /takes no sound/, 9_000);
    await button(product.page, 'Go live').click();
    await product.waitForStatus('Audio output', /opening|waiting/);
    await button(product.page, 'Stop').click();
    await product.waitForStatus('Audio output', /stopped/, 2_000);
    await stage.sink.suspend(false);
    await button(product.page, 'Go live').click();
    await product.waitForStatus('Audio output', /live on ES-8/, 15_000);
  });
});

test('an output without a name goes live and is not armed', async () => {
  await build('refused');
  onTestFinished(() => stage.strike());
  await stage.pulse.makeMicrophone();
  const atSpeakers = await stage.pulse.record(speakers);
  const product = await stage.openPage();
  await product.page.getByRole('combobox', { name: 'Audio interface' }).selectOption('default');
  await product.goLive();
  await product.waitForStatus('Audio output', /live on System default/);
  await product.acknowledge();
  expect(await product.page.getByRole('switch', { name: 'Arm outputs' }).isDisabled()).toBe(true);
  await product.page.getByText('Allow the microphone so that this page can watch the interface').waitFor();
  stage.say('vco#1.pitch: 127');
  expect((await atSpeakers.hearMilliseconds(500)).isAtRest()).toBe(true);
  await button(product.page, 'Show device names').click();
  await product.page.getByText('Allow on every visit').first().waitFor();
  expect(await button(product.page, 'Show device names').isVisible()).toBe(true);
});
