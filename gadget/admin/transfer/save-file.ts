/** Hands the reader a file of JSON; nothing leaves the browser. */
export function saveFile(content: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The browser has taken the file when the click is over; the address would keep it in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
