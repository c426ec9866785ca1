// Bytes as text, and back.

/** The bytes of a text that has five characters for each four, from "#" on; y and z stand for "<" and "\\". */
export function fromBase85(text) {
  const bytes = new Uint8Array(Math.floor(text.length / 5) * 4);
  const view = new DataView(bytes.buffer);
  // Before them stands how many of the bytes are filling.
  for (let from = 1, to = 0; to < bytes.length; from += 5, to += 4) {
    let group = 0;
    for (let at = from; at < from + 5; at += 1) {
      const code = text.charCodeAt(at);
      group = group * 85 + (code === 121 ? 60 : code === 122 ? 92 : code) - 35;
    }
    view.setUint32(to, group);
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
