/** The words of a list with commas, each once. */
export function tagsOf(text: string): string[] {
  const words = text.split(',').map((word) => word.trim());
  return [...new Set(words.filter(Boolean))];
}
