/** Tells how well a text stands out from what lies behind it, by the formula of WCAG 2. Browser: safe. */

type Channels = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads what Chrome computes: `rgb(1, 2, 3)`, `rgba(…)`, `color(srgb 0.1 0.2 0.3 / 0.4)`. */
function channelsOf(colour: string): Channels {
  const isUnit = colour.startsWith('color(');
  const [red, green, blue, alpha = 1] = (colour.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const unit = isUnit ? 1 : 255;
  return [red / unit, green / unit, blue / unit, alpha];
}

const over = (top: Channels, below: Channels): Channels => {
  const mix = (index: 0 | 1 | 2): number => top[index] * top[3] + below[index] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
};

function luminance([red, green, blue]: Channels): number {
  const [r, g, b] = [red, green, blue].map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Between the text of an element and all grounds behind it, the lowest of which is `picture`: six digits behind `#`. */
export function contrastOn(element: Element, picture: string): number {
  const grounds: Channels[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    grounds.unshift(channelsOf(getComputedStyle(at).backgroundColor));
  const digits = [1, 3, 5].map((at) => Number.parseInt(picture.slice(at, at + 2), 16) / 255);
  const start: Channels = [digits[0], digits[1], digits[2], 1];
  const ground = grounds.reduce((below, top) => over(top, below), start);
  const text = over(channelsOf(getComputedStyle(element).color), ground);
  const [dark, light] = [luminance(ground), luminance(text)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
