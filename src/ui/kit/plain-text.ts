/**
 * Sentences that the app made around a name (a device, a file, a viewer). A direction mark in the name would turn the rest
 * of the sentence round, so here they are taken out; where a name stands alone it is isolated instead and kept whole. Pure.
 */

/** Embeddings, overrides, isolates and their ends. */
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;

export const withoutDirectionMarks = (sentence: string): string => sentence.replace(DIRECTION_MARKS, '');
