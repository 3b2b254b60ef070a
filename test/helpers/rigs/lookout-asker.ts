/** A worker that asks the lookout as the engine does, and posts the longest time that it waited for an answer, in milliseconds. */
const EVERY_MS = 50;

addEventListener('message', ({ data }: MessageEvent<{ line: MessagePort; forMs: number }>) => {
  const { line, forMs } = data;
  const end = performance.now() + forMs;
  let askedAt = performance.now();
  let longestMs = 0;
  const ask = (): void => {
    askedAt = performance.now();
    line.postMessage(0);
  };
  line.onmessage = () => {
    longestMs = Math.max(longestMs, performance.now() - askedAt);
    if (performance.now() < end) setTimeout(ask, EVERY_MS);
    else postMessage(longestMs);
  };
  ask();
});
