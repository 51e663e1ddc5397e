/**
 * @param text plain text as somebody typed it; a blank line ends a paragraph
 * @returns its paragraphs, each as its lines; empty ones are left out
 */
export function paragraphsOf(text: string): string[][] {
  return text
    .replace(/\r\n?|\u2028/g, '\n')
    .split(/\n[^\S\n]*\n|\u2029/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
}
