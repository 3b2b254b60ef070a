/** Finds the address of the viewers' page, and who can open it. Page: safe. */

export type ViewersAddress =
  | { readonly kind: 'page'; readonly page: string; readonly isOnlyHere: boolean }
  | { readonly kind: 'none'; readonly fault: string };

const PAGE = 'play.html';
const NONE: ViewersAddress = {
  kind: 'none',
  fault:
    'Write the address at which viewers find this program, such as https://name.github.io/twitch-to-cv/.',
};
/** Names and numbers that mean another computer, or none, to everybody else. */
const ONLY_HERE =
  /^(?:localhost|.*\.(?:localhost|local|lan|internal)|0\.0\.0\.0|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[.*\]|[^.]*)$/;

/** `text` is what the streamer typed: the folder of the program, or a page in it. Its query and its part after # are left out. */
export function viewersAddress(text: string): ViewersAddress {
  const trimmed = text.trim();
  const written = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(written) || /\s/.test(trimmed)) return NONE;
  const url = new URL(written);
  if (!['http:', 'https:'].includes(url.protocol) || url.hostname === '') return NONE;
  const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
  const last = url.pathname.slice(folder.length);
  // A page has a dot in its name; a folder may be written without its slash.
  const path = last === '' || last.includes('.') ? folder : `${url.pathname}/`;
  const isOnlyHere = ONLY_HERE.test(url.hostname);
  return { kind: 'page', page: `${url.origin}${path}${PAGE}`, isOnlyHere };
}
