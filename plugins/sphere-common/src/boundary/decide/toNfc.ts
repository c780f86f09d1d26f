/** Every text of characters below this one is in NFC already. */
const FIRST_COMBINING = 0x300;

/** A text in Unicode normalisation form C. Most texts are in it, and looking costs less than normalising. */
export function toNfc(text: string): string {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) >= FIRST_COMBINING) return text.normalize('NFC');
  }
  return text;
}
