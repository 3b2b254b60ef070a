/** Banners, notices, the status of the stream and the check: what the page says on its own account, in every state that can be. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  INTERFACE_GONE,
  LIST_SILENT,
  TAKES_NO_SOUND,
  UNWATCHED,
} from '../../../src/adapters/audio/sink-loss';
import { checkBeforeArming } from '../../../src/app/session/arm-check';
import { armObstacle } from '../../../src/app/state/arm-obstacle';
import { LossBanner } from '../../../src/app/outputs/loss-banner';
import { type Banner, BannerId } from '../../../src/app/state/page-state';
import { played } from '../../../src/app/state/played';
import { awayBanner, DISCARDED, slowedBanner } from '../../../src/app/session/away-words';
import { otherPanicWords, ownPanicWords } from '../../../src/app/session/panic-words';

import type { AppState } from '../../../src/app/state/state';
import { PageStore } from '../../../src/app/state/store';
import { withoutPast } from '../../../src/app/state/without-past';
import { matchProfile } from '../../../src/domain/devices/profiles';
import { audioSentence } from '../../../src/ui/words/sentences';
import { falseClaims } from '../../helpers/proofs/claims';
import { BOTH, FADES, inTab, SESSIONS, TABS } from '../../helpers/samples/every-state';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const LIVE: AppState = SAMPLE_STATES['live-at-rest'];
const LOSSES = [INTERFACE_GONE, LIST_SILENT, TAKES_NO_SOUND, UNWATCHED].map(({ reason }) => reason);
const LISTS = ['unknown', 'shown', 'hidden', 'refused', 'none'] as const;
const OUTCOMES = ['atZero', 'noStream', 'unconfirmed'] as const;
const OTHER_TAB = 'the tab opened at 20:15';

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hasNoStream = (state: AppState): boolean => {
  const { fade } = (played(state) ?? state).outputs;
  return fade === 'off' || fade === 'lost';
};

/** A stream that is lost is gone, and the session goes on without it; what is said of streams is not past before that. */
function* everyStand(): Generator<AppState> {
  for (const fade of FADES)
    for (const isLate of BOTH)
      for (const armed of BOTH)
        for (const session of SESSIONS)
          for (const acknowledged of BOTH)
            for (const canUndo of BOTH)
              for (const loss of fade === 'lost' && session === 'live' ? LOSSES : [null])
                for (const tab of TABS)
                  yield inTab(tab, {
                    ...{ ...LIVE, armed, session, acknowledged, canUndo, loss },
                    ...{ outputs: { fade, isLate }, armCheck: [] },
                  });
}

/** Every banner of the product, as the parts of it make them. */
function everyBanner(): readonly Banner[] {
  const banners = new Map<string, Banner>();
  const take = (banner: Banner | undefined): void => {
    if (banner !== undefined) banners.set(banner.text, banner);
  };
  for (const loss of LOSSES)
    for (const labels of LISTS)
      for (const isThere of BOTH) {
        const store = new PageStore(LIVE);
        const banner = new LossBanner(store);
        banner.show(loss);
        store.set({ devices: { list: isThere ? LIVE.devices.list : [], labels } });
        banner.heedOutputs();
        take(store.state.banners.at(-1));
      }
  const renewed = new PageStore(LIVE);
  new LossBanner(renewed).tellRenewed(UNWATCHED.reason);
  take(renewed.state.banners.at(-1));
  take(DISCARDED);
  const span = { fromMs: 0, lastedMs: 12_000 };
  for (const away of ['frozen', 'restored', 'slept'] as const) take(awayBanner(away, span));
  take(slowedBanner(span));
  const bad = { tone: 'bad', action: null } as const;
  take({ ...bad, id: BannerId.Panic, text: ownPanicWords('Panic', 'unconfirmed').text });
  for (const outcome of ['unconfirmed', null] as const)
    take({ ...bad, id: BannerId.PanicElsewhere, text: otherPanicWords(OTHER_TAB, outcome).text });
  return [...banners.values()];
}

/** Notices of acts in the state that they were done in: every obstacle, and every answer of a panic. */
function everyNotice(): readonly string[] {
  const notices = new Set<string>();
  for (const state of everyStand()) notices.add(armObstacle(state) ?? '');
  for (const outcome of OUTCOMES) {
    notices.add(ownPanicWords('Panic from chat', outcome).text);
    notices.add(otherPanicWords(OTHER_TAB, outcome).text);
  }
  return [...notices];
}

/** The parts of it that are left in that state, and of those the false ones. */
const falseIn = (state: AppState, said: Partial<AppState>): readonly string[] => {
  const { banners, notice } = withoutPast({ ...state, ...said });
  return [...banners.map(({ text }) => text), notice].flatMap((text) =>
    falseClaims(text, state).map((claim) => `${text} (${claim})`),
  );
};

test('no banner stays when it is not so any more', () => {
  const banners = everyBanner();
  const faults = new Set<string>();
  for (const state of everyStand())
    for (const banner of banners)
      if (canStandIn(banner, state))
        for (const fault of falseIn(state, { banners: [banner], notice: '' })) faults.add(fault);
  expect([...faults]).toEqual([]);
  expect(banners.length).toBeGreaterThan(15);
});

/** A tab that has read once drives nothing before it has taken over, and has lost nothing. */
const canStandIn = ({ id }: Banner, { tab }: AppState): boolean =>
  tab.role === 'owner' || id === BannerId.PanicElsewhere || id === BannerId.Discarded;

test('no notice says what is not so any more', () => {
  const notices = everyNotice();
  const faults = new Set<string>();
  for (const state of everyStand())
    for (const notice of notices)
      for (const fault of falseIn(state, { banners: [], notice })) faults.add(fault);
  expect([...faults]).toEqual([]);
  expect(notices.length).toBeGreaterThan(10);
});

describe('what is so stays', () => {
  const lost: AppState = { ...LIVE, loss: 'gone', outputs: { fade: 'lost', isLate: false } };
  const banner = (id: string): Banner => ({ id, tone: 'bad', text: id, action: null });
  test.each([
    [BannerId.Lost, lost],
    [BannerId.Renewed, LIVE],
    [BannerId.Away, LIVE],
    [BannerId.Slowed, LIVE],
    [BannerId.Panic, { ...LIVE, outputs: { fade: 'unknown', isLate: false } }],
    [BannerId.Panic, LIVE],
    [BannerId.PanicElsewhere, SAMPLE_STATES.reader],
    [BannerId.Discarded, SAMPLE_STATES.ready],
    [BannerId.Database, SAMPLE_STATES.armed],
    [BannerId.Address, SAMPLE_STATES.armed],
  ] as const)('%s', (id, state) => {
    expect(withoutPast({ ...state, banners: [banner(id)] }).banners).toHaveLength(1);
  });

  test('an obstacle that still stands in the way', () => {
    const state = { ...LIVE, acknowledged: false };
    const notice = armObstacle(state)!;
    expect(withoutPast({ ...state, notice }).notice).toBe(notice);
    expect(withoutPast({ ...LIVE, notice }).notice).toBe('');
  });
});

test('the status of the stream is never better than what the audio thread renders', () => {
  const faults = new Set<string>();
  const live = LIVE.audio;
  for (const state of everyStand()) {
    const unlive = hasNoStream(state) ? ['stopped', 'opening', ...LOSSES] : [];
    const said = [live, ...unlive.map((text) => ({ text, tone: 'neutral' as const }))];
    for (const audio of said) {
      const heard = state.echo === null ? { ...state, audio } : { ...state, echo: { ...state.echo, audio } };
      const { text } = audioSentence(heard);
      for (const claim of falseClaims(text, heard)) faults.add(`${text} (${claim})`);
    }
  }
  expect([...faults]).toEqual([]);
});

test('the check of a tab without a stream says what can be done there', () => {
  const facts = { isolated: true, matched: matchProfile('ES-8', 'generic'), demo: false, isLinux: true };
  const faults = new Set<string>();
  for (const state of everyStand()) {
    if (!hasNoStream(state) || state.tab.role === 'reader') continue;
    const isLive = state.session === 'live';
    const checks = checkBeforeArming({ ...facts, isLive, knowsDefault: false, jacks: [], stream: null });
    for (const { title, advice } of checks)
      for (const text of [title, advice ?? ''])
        for (const claim of falseClaims(text, state)) faults.add(`${text} (${claim})`);
  }
  expect([...faults]).toEqual([]);
});
