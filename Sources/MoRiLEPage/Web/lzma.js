// The engine comes packed as LZMA, which no browser unpacks by itself: written from the format's
// specification (I. Pavlov, "LZMA specification", in the public domain), for a stream with an end marker.
export function unpackLZMA(input) {
  const literalBits = input[0] % 9, placeBits = Math.floor(input[0] / 45), literalPlaceBits = Math.floor(input[0] / 9) % 5;
  let output = new Uint8Array(1 << 21), length = 0;

  // The range decoder: each bit has a probability of its own, in parts of 2048, that learns.
  let at = 18, range = 0xFFFFFFFF, code = 0;
  for (let i = 14; i < 18; i += 1) code = (code << 8 | input[i]) >>> 0;
  const chances = (count) => new Uint16Array(count).fill(1024);

  function bit(table, index) {
    const chance = table[index], bound = (range >>> 11) * chance;
    let value = 0;
    if (code < bound) {
      range = bound;
      table[index] = chance + (2048 - chance >>> 5);
    } else {
      range -= bound;
      code -= bound;
      table[index] = chance - (chance >>> 5);
      value = 1;
    }
    if (range < 0x1000000) {
      range = range * 256;
      code = (code << 8 | input[at]) >>> 0;
      at += 1;
    }
    return value;
  }

  function evenBits(count) {
    let value = 0;
    for (let i = 0; i < count; i += 1) {
      range = range >>> 1;
      const isHigh = code >= range;
      if (isHigh) code -= range;
      if (range < 0x1000000) {
        range = range * 256;
        code = (code << 8 | input[at]) >>> 0;
        at += 1;
      }
      value = value * 2 + (isHigh ? 1 : 0);
    }
    return value;
  }

  /** A number of some bits, the highest first. */
  function tree(table, start, bits) {
    let node = 1;
    for (let i = 0; i < bits; i += 1) node = node << 1 | bit(table, start + node);
    return node - (1 << bits);
  }

  /** The same, the lowest first. */
  function reversedTree(table, start, bits) {
    let node = 1, value = 0;
    for (let i = 0; i < bits; i += 1) {
      const next = bit(table, start + node);
      node = node << 1 | next;
      value |= next << i;
    }
    return value;
  }

  const lengths = () => ({ choice: chances(2), low: chances(128), middle: chances(128), high: chances(256) });
  function matchLength(table, place) {
    if (!bit(table.choice, 0)) return 2 + tree(table.low, place << 3, 3);
    if (!bit(table.choice, 1)) return 10 + tree(table.middle, place << 3, 3);
    return 18 + tree(table.high, 0, 8);
  }

  const literals = chances(0x300 << literalBits + literalPlaceBits), isMatch = chances(192), isRepeat = chances(12);
  const isFirstAgain = chances(12), isShort = chances(192), isSecond = chances(12), isThird = chances(12);
  const slots = chances(256), near = chances(128), aligned = chances(16), newLengths = lengths(), oldLengths = lengths();
  const before = [0, 0, 0, 0];
  let state = 0;

  function literal() {
    const last = length ? output[length - 1] : 0;
    const context = ((length & (1 << literalPlaceBits) - 1) << literalBits) + (last >> 8 - literalBits);
    const start = 0x300 * context;
    let node = 1;
    if (state >= 7) {
      let match = output[length - before[0] - 1];
      while (node < 0x100) {
        const expected = match >> 7 & 1;
        match <<= 1;
        const next = bit(literals, start + (1 + expected << 8) + node);
        node = node << 1 | next;
        if (next !== expected) break;
      }
    }
    while (node < 0x100) node = node << 1 | bit(literals, start + node);
    output[length] = node;
    length += 1;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  function distance(count) {
    const slot = tree(slots, Math.min(count - 2, 3) << 6, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1, base = (2 | slot & 1) * 2 ** bits;
    if (slot < 14) return base + reversedTree(near, base - slot, bits);
    return base + evenBits(bits - 4) * 16 + reversedTree(aligned, 0, 4);
  }

  for (;;) {
    if (length + 273 > output.length) {
      const larger = new Uint8Array(output.length * 2);
      larger.set(output);
      output = larger;
    }
    const place = length & (1 << placeBits) - 1;
    if (!bit(isMatch, (state << 4) + place)) { literal(); continue; }
    let count;
    if (bit(isRepeat, state)) {
      if (!bit(isFirstAgain, state)) {
        if (!bit(isShort, (state << 4) + place)) {
          state = state < 7 ? 9 : 11;
          output[length] = output[length - before[0] - 1];
          length += 1;
          continue;
        }
      } else {
        const which = !bit(isSecond, state) ? 1 : !bit(isThird, state) ? 2 : 3;
        before.unshift(...before.splice(which, 1));
      }
      count = matchLength(oldLengths, place);
      state = state < 7 ? 8 : 11;
    } else {
      count = matchLength(newLengths, place);
      state = state < 7 ? 7 : 10;
      before.pop();
      before.unshift(distance(count));
      if (before[0] === 0xFFFFFFFF) return output.subarray(0, length);
    }
    for (const end = length + count; length < end; length += 1) output[length] = output[length - before[0] - 1];
  }
}
