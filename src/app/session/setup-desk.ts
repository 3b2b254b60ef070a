/** Takes the Twitch channel and the interface that a person chooses before going live, and saves both. Page: safe. */
import { parseTwitchChannel } from '../../domain/chat/twitch-channel';
import type { OutputList } from '../outputs/output-list';
import type { Persistence } from '../saving/persistence';
import { NO_PROMISES } from '../state/session-state';
import type { SetupIntents } from '../state/setup-state';
import type { PageStore } from '../state/store';
import type { Session } from './session';

export class SetupDesk implements SetupIntents {
  constructor(
    private readonly store: PageStore,
    private readonly outputs: OutputList,
    private readonly persistence: Persistence,
    private readonly session: Session,
  ) {}

  setTwitchChannel(text: string): void {
    const { session, setup } = this.store.state;
    if (session !== 'stopped') return;
    const reading = text.trim() === '' ? null : parseTwitchChannel(text);
    const twitchChannelFault = reading === null || reading.ok ? null : reading.reason;
    this.store.set({ setup: { ...setup, twitchChannel: text, twitchChannelFault } });
    void this.persistence.save({ twitchChannel: text });
  }

  chooseOutput(id: string): void {
    if (this.store.state.session !== 'stopped' || !this.outputs.choose(id)) return;
    this.store.set(NO_PROMISES);
    void this.persistence.save({ outputId: id, outputLabel: this.store.state.setup.outputLabel });
    this.session.refreshArmCheck();
  }

  revealDeviceLabels(): Promise<void> {
    return this.outputs.reveal();
  }
}
