/** The history of figures as alerts ask for it. Engine worker: safe. */
import type { AlertFacts, Measured } from '../../domain/watch/alert';
import type { History } from '../../domain/watch/history';

/** `watch` has another history after it resumed that of an engine that died. */
export const measuredBy = (watch: { readonly history: History }, facts: AlertFacts): Measured => ({
  last: (figure) => watch.history.last(figure),
  window: (figure, seconds) => watch.history.window(figure, seconds),
  latency: (figure, seconds) => watch.history.latency(figure, seconds),
  facts,
});
