// Advance widths of Helvetica and Arial in thousandths of the font size, by class of character; other sans-serif faces
// of Backstage themes stay within a few per cent, which the margin covers.
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[ijl'|]/u, 225],
  [/[ .,:;!ft\-()[\]/\\r·]/u, 333],
  [/[mwMW@%—]/u, 900],
  [/[\p{Lu}&]/u, 720],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}…]/u,
    1000,
  ],
];
const OTHERS = 556;
const MARGIN = 1.02;
const BOLD = 1.03;

/** How a line of text is set; the size is in pixels or in any other unit, and so is the answer. @public */
export interface TextStyle {
  readonly size: number;
  readonly weight: 'regular' | 'bold';
}

/** An estimate of a line's width that errs on the wide side. @internal */
export function textWidth(text: string, { size, weight }: TextStyle): number {
  const thousandths = [...text].reduce(
    (sum, char) =>
      sum + (CLASSES.find(([set]) => set.test(char))?.[1] ?? OTHERS),
    0,
  );
  const bold = weight === 'bold' ? BOLD : 1;
  return (thousandths / 1000) * size * bold * MARGIN;
}

/** The text, or as much of it as fits with an ellipsis. @internal */
export function fitText(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  const chars = [...text];
  while (chars.length > 0) {
    chars.pop();
    const cut = `${chars.join('').trimEnd()}…`;
    if (textWidth(cut, style) <= width) return cut;
  }
  return '…';
}

/** The text in two lines, the first as long as fits; undefined where one suffices or no word fits. @internal */
export function breakText(
  text: string,
  width: number,
  style: TextStyle,
): readonly [string, string] | undefined {
  if (textWidth(text, style) <= width) return undefined;
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const line = words.slice(0, count).join(' ');
    if (textWidth(line, style) <= width) {
      return [line, words.slice(count).join(' ')];
    }
  }
  return undefined;
}
