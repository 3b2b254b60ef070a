/** The table of headers: what each host and each document makes of it. */
import { describe, expect, test } from 'vitest';
import { headersFile, headersOf, metaPolicyOf } from '../../.config/headers';

const DOCUMENTS = ['index.html', 'overlay.html', 'play.html'];
const policyOf = (path: string): string => headersOf(path)['Content-Security-Policy'];
const directivesOf = (policy: string): Map<string, string> =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name, ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

/** The blocks of `_headers`, as hosts read it: an address, then its headers. */
const blocks = headersFile()
  .trim()
  .split('\n\n')
  .map((block) => {
    const [address, ...lines] = block.split('\n');
    return { address, names: lines.map((line) => line.trim().split(':')[0]) };
  });

const matches = (address: string, path: string): boolean =>
  address.endsWith('*') ? path.startsWith(address.slice(0, -1)) : address === path;

describe.each(DOCUMENTS)('%s', (document) => {
  const directives = directivesOf(policyOf(document));

  test('runs only scripts of its own host, and takes no plain text for markup', () => {
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toMatch(/^'self'/);
    expect(directives.get('script-src')).not.toMatch(/'unsafe-(?:inline|eval)'|\*|https?:/);
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
  });

  test('says the same in its meta element, but for what browsers ignore there', () => {
    const { 'frame-ancestors': ancestors, ...rest } = Object.fromEntries(directives);
    // The page shows the overlay's preview. Nothing else stands in a frame, and the overlay in no foreign one.
    expect(ancestors).toBe(document === 'overlay.html' ? "'self'" : "'none'");
    expect(Object.fromEntries(directivesOf(metaPolicyOf(document)))).toEqual(rest);
  });

  test('is isolated, so that threads share memory', () => {
    expect(headersOf(document)).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
  });

  test('has its policy also where the host leaves out the ending', () => {
    const short = document === 'index.html' ? '' : document.replace('.html', '');
    expect(policyOf(short)).toBe(policyOf(document));
  });
});

test('only the overlay takes styles that are no file, and nothing else of it', () => {
  const inline = DOCUMENTS.filter((document) => policyOf(document).includes("'unsafe-inline'"));
  expect(inline).toEqual(['overlay.html']);
  expect(directivesOf(policyOf('overlay.html')).get('style-src')).toBe("'self' 'unsafe-inline'");
});

test("the viewers' page connects nowhere", () => {
  expect(directivesOf(policyOf('play.html')).has('connect-src')).toBe(false);
});

test.each([
  ...['/', '/index.html', '/overlay.html', '/overlay', '/play.html', '/play', '/service-worker.js'],
  ...['/assets/worker-1.js', '/icon.svg'],
])('_headers gives %s no header twice: one host joins the two, another sends the first', (path) => {
  const names = blocks.filter(({ address }) => matches(address, path)).flatMap((block) => block.names);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toContain('Cross-Origin-Opener-Policy');
  if (path !== '/icon.svg') expect(names).toContain('Content-Security-Policy');
});

test('threads have the policy of the page', () => {
  expect(policyOf('assets/worker-1.js')).toBe(policyOf('index.html'));
});
