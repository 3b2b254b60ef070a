/** Stage and Dock beside the tab that drives: they follow it, reach it with Panic and Pause, and are never it. */
import { expect, test } from 'vitest';
import { DEMO, SilentStage } from '../helpers/rigs/silent-stage';

test('Stage follows the tab that drives, panics there, says when it is gone, and never takes its place', async () => {
  const rig = await SilentStage.build();
  const context = await rig.browser.newContext();
  try {
    const owner = await rig.newTab(context);
    await owner.open({ twitchChannel: 'modular_evening', output: DEMO });
    await owner.goLive();
    await owner.arm();
    await expect.poll(() => owner.page.title()).toMatch(/^● ARMED/);

    const opened = context.waitForEvent('page');
    await owner.page.getByRole('button', { name: 'Open Stage' }).click();
    const stage = await opened;
    const word = stage.getByRole('status', { name: 'Outputs' });
    await word.filter({ hasText: 'ARMED' }).waitFor();
    await stage.getByRole('button', { name: 'Panic' }).click();
    await word.filter({ hasText: 'REHEARSAL' }).waitFor();
    expect(await owner.isArmed()).toBe(false);

    await owner.page.close();
    await stage.getByRole('alert').filter({ hasText: 'is gone' }).waitFor();
    const next = await rig.newTab(context);
    await next.open({ output: DEMO });
    await next.goLive();
    await word.filter({ hasText: 'REHEARSAL' }).waitFor();
  } finally {
    await context.close();
    await rig.strike();
  }
});
