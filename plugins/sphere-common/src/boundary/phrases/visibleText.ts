/** A text with what would turn the text around it, or steer a terminal, shown as its code. */
export function visibleText(text: string): string {
  return text.replace(
    /[\p{Cc}\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
