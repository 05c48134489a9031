// Sends payment notifications until it is told to stop: `notify.mjs URL RATE`. They are forged, so each that is heard is answered 401 for
// its signature, or 503 where no provider is set up; one that is turned away is answered 429 operations.overloaded.
import http from "node:http";

const [address, rate] = process.argv.slice(2);
const url = new URL(address);
if (url.hostname !== "127.0.0.1") throw new Error("only a server on this machine");
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
const answers = {}, times = [];

function send() {
  const began = process.hrtime.bigint();
  const said = (what) => {
    answers[what] = (answers[what] ?? 0) + 1;
    times.push(Number(process.hrtime.bigint() - began) / 1e6);
  };
  const request = http.request(`${url.origin}/api/v1/payments/wechat/notifications`, { agent, method: "POST", headers: { "Content-Type": "application/json" }, timeout: 10_000 }, (answer) => {
    let body = "";
    answer.setEncoding("utf8").on("data", (part) => (body += part));
    answer.on("end", () => said(`${answer.statusCode} ${/"code": *"([^"]+)"/.exec(body)?.[1] ?? ""}`));
  });
  request.on("timeout", () => request.destroy());
  request.on("error", () => said("none"));
  request.end("{}");
}
const every = setInterval(send, 1000 / Number(rate));
process.on("SIGTERM", () => {
  clearInterval(every);
  times.sort((a, b) => a - b);
  console.log(`FLOOD notifications: answers ${JSON.stringify(answers)}, p99_ms=${(times[Math.floor(times.length * 0.99)] ?? 0).toFixed(1)}`);
  process.exit(0);
});
