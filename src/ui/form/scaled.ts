/** `value` times `factor`. Every digit that a person types survives; the last bits of a product of doubles do not show. Pure. */
export const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(12));
