/** Why what a person wrote into an editor cannot be kept. */
export interface DraftFault<Field> {
  /** Null when it is none of the fields'. */
  readonly field: Field | null;
  /** In plain words: what to do. */
  readonly reason: string;
}
