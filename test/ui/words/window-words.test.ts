import { describe, expect, test } from 'vitest';
import { BannerId } from '../../../src/app/state/page-state';
import type { AppState } from '../../../src/app/state/state';
import { tabSign, windowSign } from '../../../src/ui/words/tab-sign';
import { windowLine, windowWord } from '../../../src/ui/words/window-words';
import { falseClaims } from '../../helpers/proofs/claims';
import { everyState } from '../../helpers/samples/every-state';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const { armed: ARMED, 'live-at-rest': LIVE } = SAMPLE_STATES;
const GONE = { id: BannerId.Gone, tone: 'bad', text: 'The tab is gone.', action: null } as const;

/** A small window that hears `echo`. */
const heard = (echo: AppState | null, more: Partial<AppState> = {}): AppState => ({
  ...LIVE,
  ...{ notice: '', banners: [], echo, tab: { role: 'reader', owner: 'the tab opened at 20:15' } },
  ...more,
});

describe('the word', () => {
  test.each<[string, Partial<AppState>]>([
    ['ARMED', {}],
    ['PAUSED', { control: { ...ARMED.control, paused: true } }],
    ['ARMING', { outputs: { fade: 'opening', isLate: false } }],
    ['DISARMING', { outputs: { fade: 'closing', isLate: false } }],
    ['REHEARSAL', { armed: false, outputs: { fade: 'closed', isLate: false } }],
    ['AT 0 V', { outputs: { fade: 'closed', isLate: true } }],
    ['NOT DISARMED', { armed: false, outputs: { fade: 'open', isLate: true } }],
    ['LOST', { outputs: { fade: 'lost', isLate: false } }],
    ['NOT KNOWN', { outputs: { fade: 'unknown', isLate: false } }],
    ['OFF', { session: 'stopped', outputs: { fade: 'off', isLate: false } }],
  ])('is %s where the other tab is so', (word, change) => {
    expect(windowWord(heard({ ...ARMED, ...change })).word).toBe(word);
  });

  test('tells no state of a tab that does not answer, and that one is gone', () => {
    expect(windowWord(heard(null))).toEqual({ word: 'NOT KNOWN', look: 'alert' });
    expect(windowWord(heard(null, { banners: [GONE] }))).toEqual({ word: 'NO TAB', look: 'alert' });
  });

  test('never says that jacks are at 0 V which may carry volts, in any state', () => {
    let asked = 0;
    for (const state of everyState()) {
      if (state.tab.role !== 'owner') continue;
      asked++;
      const { word, look } = windowWord(heard(state));
      const { fade } = state.outputs;
      if (word === 'AT 0 V' || word === 'REHEARSAL') expect(fade).toBe('closed');
      if (word === 'OFF') expect(fade).toBe('off');
      if (word === 'ARMED' || word === 'PAUSED') expect([fade, state.armed]).toEqual(['open', true]);
      if (fade === 'unknown' || fade === 'lost') expect(look).toBe('alert');
      expect(tabSign(state).icon === 'armed').toBe(look === 'filled' || look === 'bars');
    }
    expect(asked).toBeGreaterThan(1000);
  });
});

describe('the line', () => {
  test('claims nothing that is not so of the other tab, in any state', () => {
    for (const state of everyState()) {
      if (state.tab.role !== 'owner') continue;
      const claims = falseClaims(windowLine(heard(state)).text, state);
      expect(claims, windowLine(heard(state)).text).toEqual([]);
    }
  });

  test('says first what is wrong, then what a panic did, then what the jacks do', () => {
    const notice = 'Panic: every jack went to 0 V, disarmed';
    expect(windowLine(heard(null, { notice }))).toMatchObject({ tone: 'bad' });
    expect(windowLine(heard(null)).text).toContain('not known here');
    expect(windowLine(heard(ARMED, { banners: [GONE], notice }))).toBe(GONE);
    expect(windowLine(heard(LIVE, { notice })).text).toBe(notice);
    expect(windowLine(heard(LIVE)).text).toBe('Every jack is at 0 V.');
    const unheard = { ...ARMED, chat: { ...ARMED.chat, state: 'reconnecting' } } as const;
    expect(windowLine(heard(unheard, { notice })).text).toContain('chat is not connected');
  });

  test('tells an alert by figures after all of that, and never over jacks that move by themselves', () => {
    const trouble = 'Commands take 16 ms. Close other tabs.';
    expect(windowLine(heard({ ...LIVE, trouble }))).toEqual({ text: trouble, tone: 'caution' });
    const notice = 'Panic: every jack went to 0 V, disarmed';
    expect(windowLine(heard({ ...LIVE, trouble }, { notice })).text).toBe(notice);
    for (const fade of ['opening', 'closing', 'unknown', 'lost'] as const) {
      const outputs = { fade, isLate: false };
      expect(windowLine(heard({ ...ARMED, trouble, outputs })).text, fade).not.toBe(trouble);
    }
    const unheard = { ...ARMED, trouble, chat: { ...ARMED.chat, state: 'reconnecting' } } as const;
    expect(windowLine(heard(unheard)).text).not.toBe(trouble);
  });
});

describe('the title', () => {
  test('tells the state and the Twitch channel, with its icon', () => {
    expect(tabSign(ARMED)).toEqual({ title: '● ARMED modular_nights', icon: 'armed' });
    expect(tabSign(LIVE)).toEqual({ title: '○ REHEARSAL modular_nights', icon: 'plain' });
    expect(tabSign(SAMPLE_STATES['first-visit'])).toEqual({ title: 'Twitch-to-CV', icon: 'plain' });
    expect(windowSign('Stage', heard(ARMED)).title).toBe('Stage: ● ARMED modular_nights');
  });

  test('has a triangle while an alert is told, and the state beside it', () => {
    expect(tabSign({ ...ARMED, trouble: 'Commands take 16 ms.' })).toEqual({
      ...{ title: '▲ ARMED modular_nights', icon: 'alert' },
    });
  });

  test('has a triangle while something is wrong', () => {
    expect(tabSign({ ...ARMED, banners: [GONE] })).toEqual({
      title: '▲ ARMED modular_nights',
      icon: 'alert',
    });
    const lost = tabSign({ ...LIVE, outputs: { fade: 'lost', isLate: false } });
    expect(lost).toEqual({ title: '▲ LOST modular_nights', icon: 'alert' });
    expect(windowSign('Dock', heard(null)).title).toBe('Dock: ▲ NOT KNOWN Twitch-to-CV');
  });

  test('of a tab that only reads is never that of the armed one', () => {
    expect(tabSign(heard(ARMED))).toEqual({ title: 'Read-only: Twitch-to-CV', icon: 'plain' });
    expect(tabSign(heard(ARMED, { banners: [GONE] })).icon).toBe('alert');
  });
});
