/** Hands JSON text, or what has a type of its own, to the person as a file. Page: safe. */
export function download(fileName: string, content: string | Blob): void {
  const url = URL.createObjectURL(
    new Blob([content], { type: content instanceof Blob ? content.type : 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name that every system accepts, from hostile text. */
export function fileNameFrom(title: string): string {
  const kept = title
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/gi, '-')
    .slice(0, 60);
  const trimmed = kept.startsWith('-') ? kept.slice(1) : kept;
  return trimmed === '' ? 'patch' : trimmed.toLowerCase();
}
