/** Builds the product once, and serves it to all test files of a project until the last has ended. Vitest calls it. */
import { PRODUCT_FOLDER, PRODUCT_ORIGIN, serveBuilt } from './built-site.ts';

export default async function serveProduct(): Promise<() => Promise<void>> {
  const site = await serveBuilt();
  // Test files run in processes that are started later, and take this with them.
  process.env[PRODUCT_ORIGIN] = site.origin;
  process.env[PRODUCT_FOLDER] = site.folder;
  return () => site.close();
}
