const patience = 60_000; // milliseconds

/** Gives the reader a file. What no system takes in a name is replaced. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  link.click();
  // Some browsers begin to read only after a while, or ask the reader first where to put it.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, patience);
}

/** A text as it stands in XML and HTML, within elements and attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
