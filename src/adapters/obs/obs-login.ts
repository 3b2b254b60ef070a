/** Proves to OBS that this page knows the password, without sending it. Engine worker: safe. */
import type { ObsChallenge } from './obs-frame';

/** `base64(sha256(base64(sha256(password + salt)) + challenge))`, as obs-websocket 5 asks for it. */
export async function answerChallenge(password: string, { challenge, salt }: ObsChallenge): Promise<string> {
  return hash((await hash(password + salt)) + challenge);
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
