// Sends what should be refused: `knock.mjs URL tokens|headers COUNT`. Forged tokens come from one strange address (X-Forwarded-For, which
// counts because the server stands behind a proxy); headers are 64 KB long. Prints the answers by status and the median time to them.
import http from "node:http";

const [address, what, count] = process.argv.slice(2);
const url = new URL(address);
if (!["127.0.0.1", "localhost"].includes(url.hostname)) throw new Error("only a server on this machine");
const at_once = 32;
const agent = new http.Agent({ keepAlive: true, maxSockets: at_once });
const answers = {}, times = [];

function headers(n) {
  return what === "tokens"
    ? { Authorization: `Bearer ${String(n).padStart(43, "f")}`, "X-Forwarded-For": "203.0.113.66" }
    : { "X-Long": "a".repeat(65_536) };
}
function knock(n) {
  return new Promise((resolve) => {
    const began = process.hrtime.bigint();
    const done = (said) => {
      answers[said] = (answers[said] ?? 0) + 1;
      times.push(Number(process.hrtime.bigint() - began) / 1e6);
      resolve();
    };
    const request = http.request(`${url.origin}/api/v1/orders`, { agent, headers: headers(n), timeout: 10_000 }, (answer) => {
      answer.resume();
      answer.on("end", () => done(answer.statusCode));
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => done("connection closed"));
    request.end();
  });
}
let next = 0;
await Promise.all(Array.from({ length: at_once }, async () => { while (next < Number(count)) await knock(next++); }));
agent.destroy();
times.sort((a, b) => a - b);
console.log(`KNOCK ${what}: ${JSON.stringify(answers)}, median ${times[Math.floor(times.length / 2)].toFixed(2)} ms`);
