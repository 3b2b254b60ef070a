/** Open requests against a plain list of all of them: the same order, the same newest words, the same votes. */
import { expect, test } from 'vitest';
import type { CrowdRequest } from '../../../src/domain/crowd/crowd';
import { OpenRequests } from '../../../src/domain/crowd/open-requests';
import { Random } from '../../../src/domain/numbers/random';
import { milliseconds } from '../../../src/domain/numbers/units';

type Wished = Omit<CrowdRequest, 'viewerName'>;

const MAX_VIEWERS = 40;
const MAX_PER_VIEWER = 8;

class PlainRequests {
  private requests: Wished[] = [];

  add(request: Wished): void {
    const own = this.of(request.viewerId);
    if (own.length === 0 && this.viewerIds.length >= MAX_VIEWERS) return;
    if (own.length === MAX_PER_VIEWER) this.keep((one) => one !== own[1]);
    this.requests.push(request);
  }

  get viewerIds(): string[] {
    return [...new Set(this.requests.map(({ viewerId }) => viewerId))];
  }

  get firstAt(): number | null {
    return this.requests.at(0)?.at ?? null;
  }

  get newestValues(): number[] {
    return this.viewerIds.map((viewerId) => this.of(viewerId).slice(-1)[0].value);
  }

  keep(isKept: (request: Wished) => boolean): void {
    this.requests = this.requests.filter(isKept);
  }

  private of(viewerId: string): Wished[] {
    return this.requests.filter((one) => one.viewerId === viewerId);
  }
}

const votesFor = (values: readonly number[]): Map<number, number> => {
  const votes = new Map<number, number>();
  for (const value of values) votes.set(value, (votes.get(value) ?? 0) + 1);
  return votes;
};

test.each([1, 2, 3, 4, 5])('is a list of requests, whatever is taken back (seed %d)', (seed) => {
  const random = new Random(seed);
  const plain = new PlainRequests();
  const votes = new Map<number, number>();
  const open = new OpenRequests(MAX_VIEWERS, (value, change) => {
    const counted = (votes.get(value) ?? 0) + change;
    if (counted === 0) votes.delete(value);
    else votes.set(value, counted);
  });
  const anyone = (): string => random.pick([String(1000 + random.below(25)), `viewer-${random.below(25)}`]);
  for (let step = 0; step < 6000; step++) {
    const drawn = random.next();
    if (drawn < 0.8) {
      const viewerId = anyone();
      // A viewer's messages have few ids of their own, so that one message makes several requests.
      const messageId = random.chance(0.1) ? '' : `${viewerId}-${random.below(6)}`;
      const request = { messageId, viewerId, value: random.below(5), at: milliseconds(step) };
      open.add(request);
      plain.add(request);
    } else if (drawn < 0.88) {
      const messageId = random.chance(0.1) ? '' : `${anyone()}-${random.below(6)}`;
      open.forgetMessage(messageId);
      if (messageId !== '') plain.keep((one) => one.messageId !== messageId);
    } else if (drawn < 0.95) {
      const viewerId = anyone();
      open.forgetViewer(viewerId);
      plain.keep((one) => one.viewerId !== viewerId);
    } else if (drawn < 0.999) {
      const [first] = plain.viewerIds;
      expect(open.takeFirst()?.value).toBe(plain.newestValues.at(0));
      plain.keep(({ viewerId }) => viewerId !== first);
    } else {
      open.clear();
      votes.clear();
      plain.keep(() => false);
    }
    const { newestValues } = plain;
    expect(open.viewers).toBe(newestValues.length);
    expect(open.firstAt()).toBe(plain.firstAt);
    expect(open.firstOnes(3).map(({ value }) => value)).toEqual(newestValues.slice(0, 3));
    expect(votes).toEqual(votesFor(newestValues));
  }
});
