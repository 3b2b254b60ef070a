/** Laws of every alert. A new one passes them without a line here. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Alert, Measured } from '../../src/domain/watch/alert';
import { AlertMachine } from '../../src/domain/watch/alert-machine';
import { ALERT_NAMES, type AlertName, ALERTS } from '../../src/domain/watch/alerts';
import { DEFAULT_WATCH, readWatchSettings, type WatchSettings } from '../../src/domain/watch/watch-settings';

import { causeAndWell, NOTHING_KNOWN, quietChat } from '../helpers/samples/measured';

const ONE_SENTENCE = /^[A-Z][^.!?]*\.$/;
const lookBack = (alert: Alert): number => (alert.lookBackMs ?? 0) / 1_000;

test('every file of the room is one line of the table', () => {
  const files = readdirSync('src/domain/watch/alerts').map((file) => file.replace('.ts', ''));
  const named = ALERT_NAMES.map((name) => name.replaceAll(/[A-Z0-9]+/g, (part) => `-${part.toLowerCase()}`));
  expect(files.toSorted()).toEqual(named.toSorted());
});

test('the thresholds are those of the predecessor where it had one', () => {
  const levels = Object.fromEntries(ALERT_NAMES.map((name) => [name, DEFAULT_WATCH.alerts[name].level]));
  expect(levels).toMatchObject({
    ...{ latencyP99: 15, latencyP95: 10, latencyMean: 8 },
    ...{ memory: 500e6, errorRate: 0.01, capacity: 100 },
  });
});

describe.each(Object.entries(ALERTS))('the alert %s', (name, alert) => {
  const level = alert.level?.fallback ?? 1;

  test('says what happened and what to do in one plain sentence each', () => {
    const { label, help, advice, forViewers } = alert.words;
    expect(label).toMatch(/^[A-Z][^.]*[^.\s]$/);
    expect(help.length).toBeGreaterThan(15);
    for (const sentence of [alert.sentence(level), advice, forViewers])
      expect(sentence).toMatch(ONE_SENTENCE);
    for (const value of [0, 1, 1.234_567, 1e9])
      expect(`${alert.sentence(value)} ${alert.figure(value)}`).not.toMatch(/NaN|undefined|\d{5}\.|\.\d{4}/);
  });

  test('tells viewers no figure and no name of a part', () => {
    expect(alert.words.forViewers).not.toMatch(/\d|ring|engine|thread|buffer/i);
  });

  test('has no data where nothing is known, and does not fail', () => {
    expect(alert.measure(NOTHING_KNOWN, lookBack(alert))).toBeNaN();
  });

  test('is not raised by an hour of a quiet chat on a computer that is well', () => {
    const { forMs, keepMs, lookBackMs } = alert;
    const machine = new AlertMachine({ level, isFloor: alert.isFloor === true, lookBackMs, forMs, keepMs });
    for (let second = 0; second < 3_600; second++) {
      const reading = alert.measure(quietChat(second), lookBack(alert));
      expect(['normal', 'noData']).toContain(machine.step(reading, second * 1_000));
    }
  });

  test('is raised by its cause alone, and is over when that ends', () => {
    const { forMs, keepMs, lookBackMs } = alert;
    const machine = new AlertMachine({ level, isFloor: alert.isFloor === true, lookBackMs, forMs, keepMs });
    const step = (measured: Measured, second: number) =>
      machine.step(alert.measure(measured, lookBack(alert)), second * 1_000);
    const [bad, well] = causeAndWell(name as AlertName);
    for (let second = 0; second < 20; second++) step(well, second);
    expect(machine.state).toBe('normal');
    for (let second = 20; second < 60; second++) step(bad, second);
    expect(machine.state).toBe('alerting');
    for (let second = 60; second < 120; second++) step(well, second);
    expect(machine.state).toBe('normal');
  });
});

describe('the settings of the alerts', () => {
  test('mean their defaults in a browser that kept none', () => {
    for (const kept of ['', '{}', 'null', '[]', 'no JSON', '{"alerts":7}', '{"mutes":{}}'])
      expect(readWatchSettings(kept), kept).toEqual(DEFAULT_WATCH);
  });

  test('open from any earlier version, and keep what a later one wrote', () => {
    const kept = { alerts: { latencyP99: { level: 20, later: 1 } }, later: true };
    const read = readWatchSettings(JSON.stringify(kept));
    expect(read.alerts.latencyP99).toEqual({ ...DEFAULT_WATCH.alerts.latencyP99, level: 20, later: 1 });
    expect(read).toMatchObject({ later: true, sound: false, mayLead: false, mutes: [] });
  });

  test('lose no other setting by one that is not right', () => {
    const kept = { sound: true, alerts: { memory: { level: -5, forMs: 'long' }, capacity: { level: 200 } } };
    const { sound, alerts } = readWatchSettings(JSON.stringify(kept));
    expect(sound).toBe(true);
    expect(alerts.memory).toEqual(DEFAULT_WATCH.alerts.memory);
    expect(alerts.capacity.level).toBe(200);
  });

  test('come back as they were written', () => {
    const settings: WatchSettings = {
      ...DEFAULT_WATCH,
      mutes: [{ alert: 'memory', until: 1_700_000_000_000 }],
    };
    expect(readWatchSettings(JSON.stringify(settings))).toEqual(settings);
  });
});
