/**
 * The lookout's frame (`lookout.ts`) runs this: it answers every message on a port with the list of outputs, and with how long
 * nobody looked. The frame takes this file as its text, so it has no imports and no types.
 */
/** The times at which the last looks were answered, by this frame's clock: a minute of them. */
const lookedAt = [performance.now()];

const outputs = async () => {
  const devices = await navigator.mediaDevices.enumerateDevices();
  if (lookedAt.push(performance.now()) > 1_200) lookedAt.shift();
  return devices
    .filter(({ kind }) => kind === 'audiooutput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
};

/** The longest time between two looks that ended later than `fromMs`. */
const longestGap = (fromMs = 0) => {
  const gaps = lookedAt.map((at, index) => (at < fromMs || index === 0 ? 0 : at - lookedAt[index - 1]));
  return Math.max(...gaps);
};

addEventListener('message', ({ ports: [port] }) => {
  port.onmessage = ({ data }) => {
    const fromMs = performance.now() - Number(data);
    void outputs().then((found) => port.postMessage({ outputs: found, gapMs: longestGap(fromMs) }));
  };
});
