/**
 * The addresses that code may be loaded from. The page's policy (`require-trusted-types-for 'script'`) refuses a plain string
 * for a worker; worklet modules need no such blessing (tried in Chromium 156). Page: safe.
 */
interface ScriptUrlPolicy {
  /** Makes a `TrustedScriptURL`, which TypeScript does not know and a worker takes as it takes a `URL`. */
  createScriptURL(url: string): string | URL;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/** Named in the Content-Security-Policy, which lets a page create it once. */
const POLICY_NAME = 'twitch-to-cv';

/** Only files of this page's own server: no `data:`, no `blob:`, no other host. */
function refuseForeign(url: string): string {
  const { origin, protocol } = new URL(url, location.href);
  if (origin !== location.origin || !/^https?:$/.test(protocol))
    throw new TypeError(`not a file of this page: ${url}`);
  return url;
}

const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
const rules: ScriptUrlPolicy = { createScriptURL: refuseForeign };
const policy = factory?.createPolicy(POLICY_NAME, rules) ?? rules;

/** A worker's address as `new Worker` wants it. Throws when it is not a file of this page. */
export const trustedScriptUrl = (url: string): string | URL => policy.createScriptURL(url);
