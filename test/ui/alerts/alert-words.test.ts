/** Words about the alerts. */
import { describe, expect, test } from 'vitest';
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';
import { mutedUntil, muteUntil, settingsOf, signOf, summaryOf } from '../../../src/ui/alerts/alert-words';
import { raisedAlert, sampleAlert } from '../../helpers/samples/sample-alert';

const owner = { role: 'owner' } as const;

describe('the summary', () => {
  test('never says that what is not measured is well', () => {
    const none = sampleAlert({ state: 'noData' });
    expect(summaryOf({ tab: owner, alerts: [] })).toEqual({
      tone: 'neutral',
      word: 'Nothing is measured yet.',
    });
    expect(summaryOf({ tab: owner, alerts: [none, none] }).tone).toBe('neutral');
    const { word } = summaryOf({
      tab: owner,
      alerts: [sampleAlert(), none, sampleAlert({ state: 'error' })],
    });
    expect(word).toBe('Nothing is wrong in the 1 figures that are measured. 2 are not measured.');
  });

  test('names what is raised, muted or not', () => {
    const alerts = [raisedAlert(), raisedAlert({ label: 'Memory', isMuted: true, isTold: false })];
    expect(summaryOf({ tab: owner, alerts })).toEqual({
      ...{ tone: 'caution', word: 'Raised: Path latency, p99; Memory.' },
    });
  });

  test('of a tab that only reads says whose alerts count', () => {
    const tab = { role: 'reader', owner: 'another' } as const;
    expect(summaryOf({ tab, alerts: [raisedAlert()] }).word).toMatch(/^Another tab/);
  });
});

test('each state has a word of its own, and what nobody told is not measured', () => {
  const words = (['normal', 'pending', 'alerting', 'recovering', 'noData', 'error'] as const).map(
    (state) => signOf(sampleAlert({ state }), true).word,
  );
  expect(new Set(words).size).toBe(words.length);
  expect(signOf(undefined, true).word).toBe('Not measured');
  expect(signOf(raisedAlert(), false).word).toBe('Off');
});

describe('a mute', () => {
  const at = (hours: number, minutes = 0): EpochMilliseconds =>
    new Date(2026, 10, 28, hours, minutes).getTime() as EpochMilliseconds;

  test('for the evening lasts until six in the morning, after midnight too', () => {
    expect(muteUntil('evening', at(20))).toBe(at(30));
    expect(muteUntil('evening', at(2))).toBe(at(6));
    expect(muteUntil('tenMinutes', at(20))).toBe(at(20, 10));
    expect(muteUntil('hour', at(20))).toBe(at(21));
  });

  test('holds until its end, and the longest one counts', () => {
    const settings = settingsOf(
      JSON.stringify({
        mutes: [
          { alert: 'memory', until: at(21) },
          { alert: 'all', until: at(22) },
        ],
      }),
    );
    expect(mutedUntil(settings, 'memory', at(20))).toBe(at(22));
    expect(mutedUntil(settings, 'storage', at(20))).toBe(at(22));
    expect(mutedUntil(settings, 'memory', at(23))).toBeNull();
  });
});
