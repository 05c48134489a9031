// What a page that listens to availability knows: the bitmap and what is left by level, kept current by events.
import http from "node:http";

export class Availability {
  constructor() {
    Object.assign(this, { version: "", size: 0, bits: new Uint8Array(), remaining: {}, events: 0 });
  }

  isFree(position) {
    return (this.bits[position >> 3] & (1 << (position & 7))) !== 0;
  }

  left() {
    return Object.values(this.remaining).reduce((sum, seats) => sum + seats, 0);
  }

  /** An answer in full, or a change to the version that is known; any other change means that one was lost. */
  hear(answer) {
    this.events++;
    if (answer.free !== undefined) {
      this.size = answer.size;
      this.bits = new Uint8Array(Math.ceil(answer.size / 8));
      this.bits.set(Buffer.from(answer.free, "base64"));
    } else if (answer.since !== this.version) {
      throw new Error(`a change to ${answer.since} came, ${this.version} is known`);
    } else {
      for (const position of positions(answer.taken)) this.bits[position >> 3] &= ~(1 << (position & 7));
      for (const position of positions(answer.freed)) this.bits[position >> 3] |= 1 << (position & 7);
    }
    this.version = answer.version;
    this.remaining = answer.remaining;
  }
}

function positions(steps) {
  let last = 0;
  return steps.map((step) => (last += step));
}

/**
 * Listens from what is known on; resolves with the request once the first event was heard. `ended` hears that the stream is over, and why;
 * `from` is the address of this machine to listen from.
 */
export function listen(address, known, { ended, from }) {
  return new Promise((resolve, reject) => {
    const headers = known.version ? { "Last-Event-ID": known.version } : {};
    const request = http.get(`${address}/events`, { headers, localAddress: from }, (stream) => {
      if (stream.statusCode !== 200) {
        stream.resume();
        reject(new Error(`listening was answered with ${stream.statusCode}`));
        return;
      }
      let text = "", heard = false, failed;
      stream.setEncoding("utf8").on("data", (part) => {
        text += part;
        for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
          const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
          text = text.slice(end + 2);
          if (!data) continue;
          try {
            known.hear(JSON.parse(data));
          } catch (lost) {
            stream.destroy(lost);
            return;
          }
          heard = true;
          resolve(request);
        }
      }).on("error", (why) => (failed = why)).on("close", () => {
        if (heard) ended(failed);
        else reject(failed ?? new Error("the stream ended before its first event"));
      });
    });
    request.on("error", reject);
  });
}
