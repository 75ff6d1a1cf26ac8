/** Keeps the control characters of a manuscript, a file name or a setting away from the terminal. */

/** C0 without the line feed, DEL, C1, the bidirectional controls, and halves of a surrogate pair. */
const dangerous =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/**
 * The text with every character that could steer a terminal or reorder its line made visible: `␛` for ESC, `␡` for
 * DEL, `�` for those without a picture. A tab becomes a space; line feeds stay.
 */
export function visible(text: string): string {
  return text.replace(dangerous, (character) => {
    const code = character.charCodeAt(0);
    if (code === 9) return ' ';
    if (code < 32) return String.fromCharCode(0x2400 + code);
    return code === 127 ? '␡' : '�';
  });
}

/** What nearly every text is made of. */
const harmless = /^[\x20-\x7e‘’“”…–—]*$/;

/** The same on one line: a line break, with the blanks around it, becomes `↵`. */
export function visibleLine(text: string): string {
  if (harmless.test(text)) return text;
  // A run of blanks is looked at from its first alone.
  return visible(text.replace(/(?<![^\S\n\r])[^\S\n\r]*(?:\r\n|[\n\r\u2028\u2029])\s*/g, '↵'));
}
