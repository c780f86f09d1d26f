/** The text with every control character but the tab as a dot, so that no input can steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[^\P{C}\t]/gu, '·');
}
