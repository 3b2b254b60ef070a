/** The made-up viewer as whom the streamer tries a command: heard, limited and shown like any other. Any thread: safe. */
import type { Milliseconds } from '../numbers/units';
import type { ChatMessage } from './chat-message';

/** No platform gives such an id. */
const TRY_VIEWER_ID = 'try';
const TRY_VIEWER_NAME = 'you, as a viewer';

export const isTried = ({ viewerId }: Pick<ChatMessage, 'viewerId'>): boolean => viewerId === TRY_VIEWER_ID;

/** The message that the streamer's text is. `receivedAt` is monotonic. */
export const triedMessage = (text: string, receivedAt: Milliseconds): ChatMessage => ({
  ...{ id: '', viewerId: TRY_VIEWER_ID, viewerLogin: '', viewerName: TRY_VIEWER_NAME },
  ...{ role: 'viewer', isGuest: false, isFirst: false },
  ...{ text, trailingEmotesAt: text.length, bits: 0, rewardId: null },
  ...{ sentAt: null, receivedAt },
});
