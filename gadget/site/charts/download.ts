/** Hands the reader a file; nothing leaves the browser. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken the file when the click is over; the address would keep it in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

/** A name for a file: of letters and digits of any script, with hyphens between. */
export function fileName(parts: readonly (string | null)[], ending: string): string {
  const words = parts.flatMap((part) => (part ?? '').split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
  return `${words.join('-') || 'statistics'}.${ending}`;
}
