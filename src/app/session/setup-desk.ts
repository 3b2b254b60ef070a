/** Takes the Twitch channel and the interface that a person chooses, and saves both. Page: safe. */
import { parseTwitchChannel, twitchChannelFault } from '../../domain/chat/twitch-channel';
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
    if (this.store.state.session === 'stopped') this.take(text);
  }

  joinTwitchChannel(text: string): void {
    const { session, setup } = this.store.state;
    if (session !== 'live') return;
    const reading = parseTwitchChannel(text);
    // The channel that is joined stays so: an engine that replaces another joins what the state says.
    if (!reading.ok) {
      this.store.set({ setup: { ...setup, twitchChannelFault: reading.reason } });
      return;
    }
    this.take(text);
    this.session.joinChat();
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

  private take(text: string): void {
    const { setup } = this.store.state;
    const fault = twitchChannelFault(text);
    this.store.set({ setup: { ...setup, twitchChannel: text, twitchChannelFault: fault } });
    void this.persistence.save({ twitchChannel: text });
  }
}
