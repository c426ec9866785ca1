// Bytes as text, and back.

/**
 * The bytes of a text that has two characters for each thirteen bits: those that print, without the quote, "<" and the backslash.
 * Before them stands how many of the bytes are filling.
 */
export function fromBase91(text) {
  const digits = new Uint8Array(128);
  for (let code = 33, value = 0; code < 127; code += 1) if (!'"<\\'.includes(String.fromCharCode(code))) digits[code] = value++;
  const codes = new TextEncoder().encode(text);
  const groups = (codes.length - 1) >> 1;
  const bytes = new Uint8Array(Math.floor(groups * 13 / 8));
  let bits = 0, count = 0, to = 0;
  for (let at = 1; at < 2 * groups; at += 2) {
    bits = (bits << 13) | (digits[codes[at]] * 91 + digits[codes[at + 1]]);
    for (count += 13; count >= 8; to += 1) {
      count -= 8;
      bytes[to] = bits >> count;
    }
    bits &= (1 << count) - 1;
  }
  return bytes.subarray(0, bytes.length - Number(text[0]));
}

export function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

export function toBase64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
