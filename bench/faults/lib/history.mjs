// The history of a run: one JSON object a line, in the order things were seen. `t` is what it is, `at` milliseconds since the run began.
//   run      seed, plan's fingerprint, when it began
//   ask      a request leaves: who (the journey), op, attempt, key and body        answer   what came: status, body's facts, milliseconds
//   lost     no answer came, and why                                             gave-up  never answered within the client's patience
//   provider what the payment provider's side did: a payment was made there, or refused
//   fault    a fault begins        repair   its cause is gone        note     anything else worth keeping
import { createWriteStream, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

export class History {
  constructor(file) {
    this.began = performance.now();
    this.startedAt = new Date();
    this.file = file && createWriteStream(file);
    this.lines = [];
  }

  now() {
    return Math.round(performance.now() - this.began);
  }

  write(t, facts) {
    const line = { t, at: this.now(), ...facts };
    this.lines.push(line);
    this.file?.write(JSON.stringify(line) + "\n");
    return line;
  }

  close() {
    return new Promise((resolve) => (this.file ? this.file.end(resolve) : resolve()));
  }

  static read(file) {
    return readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  }
}
