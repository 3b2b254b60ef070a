/** An app without an engine, for driving the components: its state is set by hand, its intents are recorded. */
import type { App, AppState } from '../../../src/app/state/state';
import type { Fault } from '../../../src/domain/settings/findings';
import type { ChartColumns, ChartRequest } from '../../../src/domain/watch/chart';
import { RecordingApp } from './recording-app';

export class SampleApp extends RecordingApp implements App {
  /** The answer of `patch.edit`; empty accepts. */
  editRefusal: readonly Fault[] = [];
  private inspectedFrom: AppState['view'] = 'patch';

  readonly setup: App['setup'] = {
    setTwitchChannel: (text) => {
      this.record('setup.setTwitchChannel', text);
      this.set({ setup: { ...this.state.setup, twitchChannel: text } });
    },
    joinTwitchChannel: (text) => this.record('setup.joinTwitchChannel', text),
    chooseOutput: (id) => {
      this.record('setup.chooseOutput', id);
      this.set({ setup: { ...this.state.setup, outputId: id } });
    },
    revealDeviceLabels: () => this.promised('setup.revealDeviceLabels'),
  };

  readonly session: App['session'] = {
    goLive: () => {
      this.set({ session: 'live', outputs: { fade: 'closed', isLate: false } });
      return this.promised('session.goLive');
    },
    stop: () => {
      this.set({ session: 'stopped', armed: false, outputs: { fade: 'off', isLate: false } });
      return this.promised('session.stop');
    },
    resume: () => this.promised('session.resume'),
    acknowledge: (ticked) => {
      this.record('session.acknowledge', ticked);
      this.set({ acknowledged: ticked });
    },
    vouchForDefault: (ticked) => this.record('session.vouchForDefault', ticked),
  };

  readonly arming: App['arming'] = {
    chooseStart: (armStart) => {
      this.record('arming.chooseStart', armStart);
      this.set({ armStart });
    },
    set: (armed, start) => {
      this.record('arming.set', armed, start);
      this.set({ armed, outputs: { fade: armed ? 'open' : 'closed', isLate: false } });
    },
  };

  readonly panics: App['panics'] = {
    panic: () => {
      this.record('panics.panic');
      this.set({ armed: false, isPanicFresh: true, outputs: { fade: 'closed', isLate: false } });
    },
  };

  readonly patch: App['patch'] = {
    edit: (next) => {
      this.record('patch.edit', next);
      if (this.editRefusal.length === 0) this.set({ patch: next, canUndo: true });
      return this.editRefusal;
    },
    undo: () => this.record('patch.undo'),
    redo: () => this.record('patch.redo'),
    importText: (text, source) => this.record('patch.importText', text, source),
    importFile: (file) => this.promised('patch.importFile', file),
    importLink: (word) => this.promised('patch.importLink', word),
    acceptImport: () => {
      this.set({ importPreview: null });
      return this.promised('patch.acceptImport');
    },
    dismissImport: () => {
      this.record('patch.dismissImport');
      this.set({ importPreview: null });
    },
    export: () => this.record('patch.export'),
    copyShareLink: () => this.promised('patch.copyShareLink'),
    copyHelp: () => this.promised('patch.copyHelp'),
  };

  readonly library: App['library'] = {
    look: () => this.promised('library.look'),
    open: (id) => this.promised('library.open', id),
    openStarter: (id) => this.record('library.openStarter', id),
    save: () => this.promised('library.save'),
    saveAs: (name) => this.promised('library.saveAs', name),
    rename: (id, name) => this.promised('library.rename', id, name),
    duplicate: (id) => this.promised('library.duplicate', id),
    delete: (id) => this.promised('library.delete', id),
    undoDelete: () => this.promised('library.undoDelete'),
  };

  readonly hand: App['hand'] = {
    pause: (paused) => {
      this.record('hand.pause', paused);
      this.set({ control: { ...this.state.control, paused } });
    },
    lock: (name, isLocked) => this.record('hand.lock', name, isLocked),
    hold: (name, value) => this.record('hand.hold', name, value),
    release: (name) => this.record('hand.release', name),
    tryCommand: (text) => this.record('hand.tryCommand', text),
  };

  readonly people: App['people'] = {
    block: (person) => this.record('people.block', person),
    unblock: (viewerId) => this.record('people.unblock', viewerId),
  };

  readonly simulation: App['simulation'] = {
    set: (simulation) => {
      this.record('simulation.set', simulation);
      this.set({ simulation });
    },
  };

  readonly page: App['page'] = {
    showView: (view) => {
      this.record('page.showView', view);
      this.set({ view });
    },
    inspect: (inspected) => {
      this.record('page.inspect', inspected);
      this.inspectedFrom = this.state.view;
      this.set({ inspected, view: 'patch' });
    },
    endInspection: () => {
      if (this.state.inspected !== null) this.set({ inspected: null, view: this.inspectedFrom });
    },
    openWindow: (name) => this.record('page.openWindow', name),
    tell: (notice) => {
      this.record('page.tell', notice);
      this.set({ notice });
    },
    dismissBanner: (id) => {
      this.record('page.dismissBanner', id);
      this.set({ banners: this.state.banners.filter((banner) => banner.id !== id) });
    },
  };

  readonly listen: App['listen'] = {
    turn: (on) => {
      this.record('listen.turn', on);
      this.set({ listen: { ...this.state.listen, isOn: on } });
    },
    setVolume: (volume) => {
      this.record('listen.setVolume', volume);
      this.set({ listen: { ...this.state.listen, volume } });
    },
    chooseSpeakers: (speakersId) => {
      this.record('listen.chooseSpeakers', speakersId);
      this.set({ listen: { ...this.state.listen, speakersId } });
    },
  };

  readonly selfTest: App['selfTest'] = {
    run: () => this.promised('selfTest.run'),
    cancel: () => this.record('selfTest.cancel'),
  };

  readonly hosting: App['hosting'] = { update: () => this.promised('hosting.update') };

  readonly themes: App['themes'] = {
    choose: (theme) => {
      this.record('themes.choose', theme);
      this.set({ theme });
    },
  };

  readonly onAir: App['onAir'] = {
    setOverlay: (overlayLook) => {
      this.record('onAir.setOverlay', overlayLook);
      this.set({ overlayLook, canUndoOverlay: true });
    },
    undoOverlay: () => this.record('onAir.undoOverlay'),
    copyOverlayAddress: (place) => this.promised('onAir.copyOverlayAddress', place),
    popOut: () => this.record('onAir.popOut'),
    showOverlay: (overlayShown) => {
      this.record('onAir.showOverlay', overlayShown);
      this.set({ control: { ...this.state.control, overlayShown } });
    },
  };

  readonly obs: App['obs'] = {
    setAddress: (address) => {
      this.record('obs.setAddress', address);
      this.set({ obs: { ...this.state.obs, address } });
    },
    connect: (password) => this.promised('obs.connect', password),
    disconnect: () => this.record('obs.disconnect'),
    keepPassword: (isKept) => this.record('obs.keepPassword', isKept),
    addOverlay: () => this.promised('obs.addOverlay'),
    renewOverlay: () => this.promised('obs.renewOverlay'),
  };

  readonly tracing: App['tracing'] = {
    setAddress: (address) => {
      this.record('tracing.setAddress', address);
      this.set({ tracing: { ...this.state.tracing, address } });
    },
    sampleOneOf: (oneOf) => this.record('tracing.sampleOneOf', oneOf),
    start: () => this.promised('tracing.start'),
    stop: () => this.record('tracing.stop'),
    showInPanel: (isInPanel) => this.record('tracing.showInPanel', isInPanel),
  };

  readonly viewersPage: App['viewersPage'] = {
    setAddress: (typed) => {
      this.record('viewersPage.setAddress', typed);
      this.set({ viewersPage: { ...this.state.viewersPage, typed } });
    },
    copyLink: () => this.promised('viewersPage.copyLink'),
    copyChatLine: () => this.promised('viewersPage.copyChatLine'),
  };

  readonly diagnostics: App['diagnostics'] = { save: () => this.record('diagnostics.save') };

  readonly alerts: App['alerts'] = {
    keep: (watchBy) => {
      this.record('alerts.keep', watchBy);
      this.set({ watchBy, canUndoWatchBy: true });
    },
    undo: () => this.record('alerts.undo'),
    mute: (alert, until) => this.record('alerts.mute', alert, until),
    act: (alert) => this.record('alerts.act', alert),
  };

  /** The answer of `watch.readChart`. */
  chart: (request: ChartRequest) => ChartColumns | null = () => null;
  /** Not recorded: charts ask by themselves, all the time. */
  readonly watch: App['watch'] = { readChart: (request) => Promise.resolve(this.chart(request)) };
}
