/** The viewer who wrote a message. Any thread: safe. */

/** Who wrote the message that moved a variable. */
export interface Author {
  readonly viewerId: string;
  /** Name to show: hostile text. */
  readonly viewerName: string;
  /** Empty when the sender gave none: then only its viewer can be forgotten. */
  readonly messageId: string;
}
