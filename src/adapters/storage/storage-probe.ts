/** How fast and how long the browser keeps data, by some writes to a database of its own, which is deleted again. Page: safe. */
export interface StorageProbe {
  /** The slowest of some small writes. */
  readonly writeMs: number;
  readonly freeBytes: number | null;
  readonly isKept: boolean | null;
}

const NAME = 'twitch-to-cv-self-test';
const WRITES = 20;
/** A patch takes as much. */
const BYTES = 16_384;

/** Rejects where nothing can be kept. */
export async function probeStorage(): Promise<StorageProbe> {
  await forget();
  const opening = indexedDB.open(NAME);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(NAME));
  const database = await answerOf(opening);
  let writeMs = 0;
  try {
    for (let nth = 0; nth < WRITES; nth++) {
      const startedAt = performance.now();
      await answerOf(
        database.transaction(NAME, 'readwrite').objectStore(NAME).put(new Uint8Array(BYTES), nth),
      );
      writeMs = Math.max(writeMs, performance.now() - startedAt);
    }
  } finally {
    database.close();
    await forget();
  }
  return { writeMs, ...(await lookAtStorage()) };
}

const forget = (): Promise<unknown> => answerOf(indexedDB.deleteDatabase(NAME));

const answerOf = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('nothing can be kept')));
    request.addEventListener('blocked', () => reject(new Error('another tab tests too')));
  });

/** Room and standing of what this page keeps; null where the browser does not tell. */
export async function lookAtStorage(): Promise<Omit<StorageProbe, 'writeMs'>> {
  // Missing where the page is not served securely.
  const { storage } = navigator as Partial<Navigator>;
  const { quota, usage } = (await storage?.estimate()) ?? {};
  return {
    freeBytes: quota === undefined || usage === undefined ? null : quota - usage,
    isKept: (await storage?.persisted()) ?? null,
  };
}
