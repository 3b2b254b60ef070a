/** Vite plugin: compiles the AssemblyScript validator before anything imports it, in builds, in dev and in tests. */
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import asc from 'assemblyscript/asc';
import type { Plugin } from 'vite';

const SOURCE = 'src/validator/assembly/validator.ts';
const OUTPUT = 'src/validator/build/validator.wasm';
/** No allocator, no collector, no imports: the module is pure functions over its own fixed memory. */
const OPTIONS = ['--runtime', 'stub', '--noAssert', '-O3', '--shrinkLevel', '0'];

const modifiedAt = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
};

/** Does nothing when what is there is newer than the source. */
export async function compileValidator(root: string): Promise<void> {
  const output = resolve(root, OUTPUT);
  if ((await modifiedAt(output)) > (await modifiedAt(resolve(root, SOURCE)))) return;
  let binary: Uint8Array | undefined;
  let messages = '';
  const { error } = await asc.main([SOURCE, '--baseDir', root, '--outFile', OUTPUT, ...OPTIONS], {
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
    stderr: {
      write: (chunk) => {
        messages += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
      },
    },
  });
  if (error !== null || binary === undefined) throw new Error(`${SOURCE} does not compile:\n${messages}`);
  await mkdir(dirname(output), { recursive: true });
  // Test projects compile side by side: a rename shows either the old file or the whole new one.
  const half = `${output}.${process.pid}.${performance.now()}`;
  await writeFile(half, binary);
  await rename(half, output);
}

export function validatorPlugin(): Plugin {
  let root = '.';
  return {
    name: 'twitch-to-cv:validator',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    async buildStart() {
      await compileValidator(root);
    },
    async hotUpdate({ file }) {
      if (file === resolve(root, SOURCE)) await compileValidator(root);
    },
  };
}
