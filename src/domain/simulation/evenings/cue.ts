/** The events of a simulated evening, one at a time. Any thread: safe. */
import type { ModerationEvent, Support } from '../../chat/chat-event';
import type { Role } from '../../chat/chat-message';

export interface Speaker {
  /** Starts with `demo-`: see `DemoViewer`. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

interface Message {
  readonly kind: 'says';
  readonly speaker: Speaker;
  readonly text: string;
  readonly isFirst: boolean;
  readonly bits: number;
  /** By which a moderator deletes it, one word used once in its evening; empty when nobody will. */
  readonly label: string;
}

type Act =
  | Message
  /** A deleted message is named by its label. */
  | { readonly kind: 'moderates'; readonly event: ModerationEvent }
  | { readonly kind: 'supports'; readonly speaker: Speaker; readonly what: Support };

/** `at` is in milliseconds since the evening began. */
export type Cue = { readonly at: number } & Act;

/** Somebody, or many: cues in the order of their times. Takes the next cue only when the last one was played. */
export type Voice = Iterable<Cue>;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

export const says = (
  at: number,
  { id, name, role }: Speaker,
  text: string,
  more: Partial<Pick<Message, 'isFirst' | 'bits' | 'label'>> = {},
): Cue => ({
  at,
  kind: 'says',
  speaker: { id, name, role },
  text,
  ...{ isFirst: false, bits: 0, label: '' },
  ...more,
});

export const moderates = (at: number, event: ModerationEvent): Cue => ({ at, kind: 'moderates', event });

export const supports = (at: number, speaker: Speaker, what: Support): Cue => ({
  ...{ at, kind: 'supports', speaker, what },
});
