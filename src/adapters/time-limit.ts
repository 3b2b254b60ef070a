/** Waits for an answer of the browser no longer than told. Page: safe. */

/** A page that hung owes nobody its time: at most one slice of it counts. */
const SLICES = 4;

/** Rejects with `refusal` when `answer` has not settled after `limitMs` in which the page itself ran. */
export async function answerWithin<Answer>(
  answer: Promise<Answer>,
  limitMs: number,
  refusal: Error,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const wait = (slicesLeft: number): void => {
      timer = setTimeout(() => {
        if (slicesLeft === 1) reject(refusal);
        else wait(slicesLeft - 1);
      }, limitMs / SLICES);
    };
    wait(SLICES);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
