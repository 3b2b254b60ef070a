/** The table of what makes a computer good enough. A new check is an entry here, and a figure that the self-test takes. Pure. */
import type { ComputerFacts, ComputerLine, Rating } from './computer-facts';

type Check = (facts: ComputerFacts) => ComputerLine;

const NOT_KNOWN = 'not known';

interface Scale {
  readonly label: string;
  readonly read: (facts: ComputerFacts) => number | null;
  readonly good: number;
  readonly enough: number;
  readonly show: (value: number) => string;
  readonly advice: string;
  /** How it becomes known. */
  readonly unknown?: string;
}

/** `isWithin`: whether a value is at least as good as a bound. */
const scale =
  (isWithin: (value: number, bound: number) => boolean) =>
  ({ label, read, good, enough, show, advice, unknown = '' }: Scale): Check =>
  (facts) => {
    const value = read(facts);
    if (value === null || Number.isNaN(value))
      return { label, rating: 'not known', found: NOT_KNOWN, advice: unknown };
    const rating: Rating = isWithin(value, good) ? 'good' : isWithin(value, enough) ? 'enough' : 'too slow';
    return { label, rating, found: show(value), advice: rating === 'good' ? '' : advice };
  };

const atMost = scale((value, bound) => value <= bound);
const atLeast = scale((value, bound) => value >= bound);

const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const bytes = (value: number): string =>
  value < 1e9 ? `${(value / 1e6).toFixed(0)} MB` : `${(value / 1e9).toFixed(1)} GB`;

const CLOSE_OTHERS = 'Close other programs and tabs, and plug the computer in.';
const NEEDS_ISOLATION = 'It can be measured only where threads share memory.';

/** Chrome draws with the processor there. */
const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

const isolation: Check = ({ isIsolated }) => ({
  label: 'Shared memory',
  rating: isIsolated ? 'good' : 'enough',
  found: isIsolated ? 'yes' : 'no, compatibility mode',
  advice: isIsolated
    ? ''
    : 'Commands come some milliseconds later: open the page from a host that isolates it.',
});

const kept: Check = ({ isStorageKept }) => ({
  label: 'Settings are kept',
  rating: isStorageKept === null ? 'not known' : isStorageKept ? 'good' : 'enough',
  found: isStorageKept === null ? NOT_KNOWN : isStorageKept ? 'for good' : 'until the disk is full',
  advice: isStorageKept === false ? 'Install the page or bookmark it, and export your patches.' : '',
});

const graphics: Check = ({ graphics: name }) => {
  const label = 'Drawing';
  if (name === null)
    return {
      label,
      rating: 'not known',
      found: NOT_KNOWN,
      advice: 'Turn on graphics acceleration in Chrome’s settings.',
    };
  const isSoftware = SOFTWARE.test(name);
  return {
    label,
    rating: isSoftware ? 'enough' : 'good',
    found: isSoftware ? 'by the processor' : 'by the graphics card',
    advice: isSoftware
      ? 'Turn on graphics acceleration in Chrome’s settings: the processor has better things to do.'
      : '',
  };
};

const audio: Check = ({ audio: words }) => ({
  label: 'Interface',
  rating: words === null ? 'not known' : 'good',
  found: words ?? NOT_KNOWN,
  advice: words === null ? 'Go live on the interface, then test again.' : '',
});

/** In the order of the page. The path's figures are those that the predecessor promised: 15 ms in all. */
export const CHECKS: readonly Check[] = [
  atMost({
    ...{ label: 'L1 Decide', read: (facts) => facts.l1Ms, good: 1, enough: 5, show: milliseconds },
    advice: CLOSE_OTHERS,
  }),
  atMost({
    ...{ label: 'L2 Hand over', read: (facts) => facts.l2Ms, good: 1, enough: 5, show: milliseconds },
    ...{ advice: CLOSE_OTHERS, unknown: NEEDS_ISOLATION },
  }),
  atMost({
    ...{ label: 'L3 Render', read: (facts) => facts.l3Ms, good: 15, enough: 40, show: milliseconds },
    ...{ advice: CLOSE_OTHERS, unknown: NEEDS_ISOLATION },
  }),
  atMost({
    ...{ label: 'Jitter', read: (facts) => facts.jitterMs, good: 8, enough: 20, show: milliseconds },
    ...{ advice: CLOSE_OTHERS, unknown: NEEDS_ISOLATION },
  }),
  atMost({
    ...{ label: 'L4 Output', read: (facts) => facts.l4Ms, good: 30, enough: 100, show: milliseconds },
    advice: 'Choose a smaller buffer in the settings of the interface.',
    unknown: 'Go live on the interface, then test again.',
  }),
  audio,
  atMost({
    ...{ label: 'Underruns under load', read: (facts) => facts.underruns, good: 0, enough: 2 },
    ...{ show: (count) => String(count), advice: CLOSE_OTHERS, unknown: 'This browser does not count them.' },
  }),
  atLeast({
    ...{ label: 'Capacity', read: (facts) => facts.capacity, good: 1_000, enough: 100 },
    show: (value) => `${Math.round(value).toLocaleString('en')} commands a second`,
    ...{ advice: CLOSE_OTHERS, unknown: 'Test again when chat is quiet.' },
  }),
  isolation,
  atMost({
    ...{ label: 'Clock', read: (facts) => facts.clockStepMs, good: 0.01, enough: 1 },
    show: (value) => `steps of ${value.toFixed(3)} ms`,
    advice: 'It is finer where threads share memory.',
  }),
  atMost({
    ...{ label: 'Timers of the page', read: (facts) => facts.pageTimerLateMs, good: 10, enough: 50 },
    ...{ show: milliseconds, advice: CLOSE_OTHERS, unknown: 'Keep this tab in front while it is tested.' },
  }),
  atMost({
    ...{ label: 'Timers of the engine', read: (facts) => facts.engineTimerLateMs, good: 5, enough: 20 },
    ...{ show: milliseconds, advice: CLOSE_OTHERS },
  }),
  atMost({
    ...{ label: 'Saving', read: (facts) => facts.writeMs, good: 50, enough: 500, show: milliseconds },
    ...{ advice: 'Something else keeps the disk busy: close it.', unknown: 'Let this site keep data.' },
  }),
  atLeast({
    ...{ label: 'Room to save', read: (facts) => facts.freeBytes, good: 500e6, enough: 20e6, show: bytes },
    ...{ advice: 'Free some space on the disk.', unknown: 'Let this site keep data.' },
  }),
  kept,
  graphics,
];
