// The engine: WebAssembly, whose answers are all that this page knows about scores.

export const engine = {
  exports: null,

  /** Begins with the engine as it is packed, which the browser compiles as it unpacks it. */
  async start(packed) {
    const unpacked = new Response(packed).body.pipeThrough(new DecompressionStream("deflate-raw"));
    const file = new Response(unpacked, { headers: { "Content-Type": "application/wasm" } });
    const { instance } = await WebAssembly.instantiateStreaming(file, {});
    engine.exports = instance.exports;
  },

  /** Hands over bytes for the request that comes next. */
  give(bytes) {
    engine.write(bytes);
    engine.exports.page_take();
  },

  /** Puts a file among those of the page. */
  put(path, bytes) {
    engine.give(bytes);
    engine.ask({ do: "put", path });
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

  /** The issues that are listed: for each its place, its rank, below zero where it is shared, and its band, counted from 1 and below zero where the rating is new. */
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
