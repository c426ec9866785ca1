// The engine: WebAssembly, whose answers are all that this page knows about scores.
import { unpackLZMA } from "./lzma.js";

export const engine = {
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
