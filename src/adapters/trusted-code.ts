/**
 * The code that the page may load or put into a frame. Its policy (`require-trusted-types-for 'script'`) refuses a plain string
 * for a worker and for a frame; worklet modules need no such blessing (tried in Chromium 156). Page: safe.
 */
import lookoutScript from './lookout-script.ts?raw';

interface CodePolicy {
  /** Makes a `TrustedScriptURL`, which TypeScript does not know and a worker takes as it takes a `URL`. */
  createScriptURL(url: string): string | URL;
  /** Makes a `TrustedHTML`, which a frame takes as it takes a string. */
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: CodePolicy): CodePolicy;
}

/** Named in the Content-Security-Policy, which lets a page create it once. */
const POLICY_NAME = 'twitch-to-cv';

/** The Content-Security-Policy names the script by its hash (`.config/headers.ts`), so not a character may differ. */
const LOOKOUT_PAGE = `<script>${lookoutScript.replaceAll('\r\n', '\n')}</script>`;

/** Only files of this page's own server: no `data:`, no `blob:`, no other host. */
function refuseForeign(url: string): string {
  const { origin, protocol } = new URL(url, location.href);
  if (origin !== location.origin || !/^https?:$/.test(protocol))
    throw new TypeError(`not a file of this page: ${url}`);
  return url;
}

function refuseOtherPages(html: string): string {
  if (html !== LOOKOUT_PAGE) throw new TypeError('not a page of this page');
  return html;
}

const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
const rules: CodePolicy = { createScriptURL: refuseForeign, createHTML: refuseOtherPages };
const policy = factory?.createPolicy(POLICY_NAME, rules) ?? rules;

/** A worker's address as `new Worker` wants it. Throws when it is not a file of this page. */
export const trustedScriptUrl = (url: string): string | URL => policy.createScriptURL(url);

/** The page of the lookout's frame, as `srcdoc` wants it. */
export const trustedLookoutPage = (): string => policy.createHTML(LOOKOUT_PAGE);
