/** The name of what draws for this page, by Chrome's account. Page: safe. */

/** Null where nothing draws by WebGL. The context is given back. */
export function drawsWith(): string | null {
  const gl = document.createElement('canvas').getContext('webgl');
  if (gl === null) return null;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(names === null ? gl.RENDERER : names.UNMASKED_RENDERER_WEBGL);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name.slice(0, 200) : null;
}
