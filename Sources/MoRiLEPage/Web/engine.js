// The engine: WebAssembly, whose answers are all that this page knows about scores.
const engine = {
  exports: null,

  async start(packed) {
    const { instance } = await WebAssembly.instantiate(unpackLZMA(packed), {});
    engine.exports = instance.exports;
  },

  /** Hands over a file: 0 the model, 1 the issues, 2 a session. */
  give(slot, bytes) {
    engine.write(bytes);
    engine.exports.page_take(slot);
  },

  /** Asks for something and gives the answer. */
  ask(request) {
    return JSON.parse(engine.decoder.decode(engine.bytes(request)));
  },

  /** Asks for a file and gives its bytes. */
  bytes(request) {
    engine.write(engine.encoder.encode(JSON.stringify(request)));
    const count = engine.exports.page_request();
    const start = engine.exports.page_answer();
    return new Uint8Array(engine.exports.memory.buffer, start, count).slice();
  },

  /** The issues that are listed: for each its place and its rank, below zero where it is shared. */
  order() {
    const count = engine.exports.page_order();
    const start = engine.exports.page_order_start();
    return new Int32Array(engine.exports.memory.buffer, start, count).slice();
  },

  write(bytes) {
    const start = engine.exports.page_reserve(bytes.length);
    new Uint8Array(engine.exports.memory.buffer).set(bytes, start);
  },

  encoder: new TextEncoder(),
  decoder: new TextDecoder(),
};

/** The bytes of a text that has five characters for each four, from "#" on; y and z stand for "<" and "\\". */
function fromBase85(text) {
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

function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function toBase64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
