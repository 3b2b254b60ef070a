/**
 * Paints at once after a pause and at most three times a second. So nothing in the picture can flash faster than people with
 * photosensitive epilepsy bear (WCAG 2.3.1), and a burst of news costs three paints. Page: safe.
 */
const LEAST_MS = 1_000 / 3;

export class Pace {
  private isDue = false;
  private paintedAtMs = -Infinity;

  constructor(private readonly paint: () => void) {}

  /** A hidden overlay gets no frame: it paints when it is seen again. */
  ask(): void {
    if (this.isDue) return;
    this.isDue = true;
    const waitMs = this.paintedAtMs + LEAST_MS - performance.now();
    if (waitMs <= 0) this.paintNext();
    else
      setTimeout(() => {
        this.paintNext();
      }, waitMs);
  }

  private paintNext(): void {
    requestAnimationFrame(() => {
      this.isDue = false;
      this.paintedAtMs = performance.now();
      this.paint();
    });
  }
}
