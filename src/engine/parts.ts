/**
 * The parts of the engine. A new figure for the page is a part, and a line in `all`; the compiler asks for what a report lacks.
 * Engine worker: safe.
 */
import type { Clock } from '../adapters/clock';
import { Staleness } from '../domain/chat/staleness';
import type { Validator } from '../domain/language/command';
import { Random } from '../domain/numbers/random';
import { CurrentPatch } from './current-patch';
import { lookAtShow } from './look-at-show';
import { Orders } from './decisions/orders';
import { ShowControl } from './decisions/show-control';
import { Output } from './path/output';
import { Retarget } from './path/retarget';
import { ValidatorInUse } from './path/validator-in-use';
import { Values } from './path/values';
import { AudioNews } from './report/audio-news';
import { AudioStanding } from './report/audio-standing';
import { ErrorNotes } from './report/error-notes';
import { LogBuffer } from './report/log-buffer';
import { Metrics } from './report/metrics';
import { ObsLink } from './report/obs-link';
import { OverlayFeed } from './report/overlay-feed';
import { CapacityTest } from './sources/capacity-test';
import { SimulatedChat } from './sources/simulated-chat';
import { TwitchLink } from './sources/twitch-link';
import { WarmUp } from './sources/warm-up';
import { EngineFacts } from './watch/alert-facts';
import { AlertWatch } from './watch/alert-watch';
import { measuredBy } from './watch/measured';
import { ForecastWatch } from './watch/forecast-watch';
import { Wishes } from './watch/wishes';
import { Tracer } from './watch/tracer';
import { Watch } from './watch/watch';

/** `tellPage`: something happened that the page does not know yet. */
export function makeParts(clock: Clock, validatorReady: Promise<Validator>, tellPage: () => void) {
  const onNews = (): void => {
    tellPage();
    overlays.noteNews();
  };
  const validator = new ValidatorInUse(validatorReady);
  const metrics = new Metrics();
  const log = new LogBuffer();
  const values = new Values();
  const output = new Output(clock, metrics);
  const control = new ShowControl();
  const orders = new Orders(control);
  const warmUp = new WarmUp(clock, validator, output);
  const random = new Random(Date.now());
  const staleness = new Staleness();
  const current = new CurrentPatch(
    { clock, validator, staleness, metrics, log, values, output, control, orders, random },
    onNews,
  );
  const chat: TwitchLink = new TwitchLink(clock, current, onNews, (receivedAt) => watch.noteDone(receivedAt));
  const simulation = new SimulatedChat(clock, current);
  const watch = new Watch(clock, { metrics, staleness, output, chat, current });
  const tracer = new Tracer(clock, output.traces, watch, onNews);
  const capacity = new CapacityTest(
    clock,
    validator,
    () => metrics.counts.received,
    () => output.live,
    (perSecond) => watch.history.record('capacity', perSecond),
  );
  const standing = new AudioStanding(output, () => control.isPaused);
  const overlays = new OverlayFeed(
    (now) => {
      const show = lookAtShow({ clock, current, values, control, log }, now);
      return show && { ...show, trouble: alerts.forViewers };
    },
    (now) => standing.at(now),
    () => clock.now(),
  );
  const obs = new ObsLink(clock, onNews, overlays);
  const errorNotes = new ErrorNotes(onNews);
  const wishes = new Wishes();
  const facts = new EngineFacts({ chat, output, standing, errorNotes });
  const alerts = new AlertWatch(clock, measuredBy(watch, facts), wishes, onNews);
  /** The order is that of their work. Values rest before the crowds, which ask for them when they start again. */
  const all = [
    output,
    new AudioNews(output, onNews),
    warmUp,
    values,
    new Retarget(values, output),
    current,
    simulation,
    chat,
    control,
    orders,
    log,
    metrics,
    validator,
    obs,
    errorNotes,
    watch,
    overlays,
    facts,
    new ForecastWatch(watch, current, wishes, onNews),
    alerts,
    tracer,
    capacity,
  ] as const;
  return {
    onNews,
    standing,
    overlays,
    all,
    output,
    warmUp,
    values,
    current,
    simulation,
    chat,
    control,
    log,
    metrics,
    validator,
    obs,
    wishes,
    watch,
    tracer,
    capacity,
  };
}

export type EngineParts = ReturnType<typeof makeParts>;
