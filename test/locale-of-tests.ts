/** Pins the locale for tests in Node, in one place: sentences are compared as they are in English. Some versions have no navigator. */
const language = { value: 'en-US', configurable: true };
if ('navigator' in globalThis) Object.defineProperty(navigator, 'language', language);
else
  Object.defineProperty(globalThis, 'navigator', {
    value: Object.defineProperty({}, 'language', language),
    configurable: true,
  });
