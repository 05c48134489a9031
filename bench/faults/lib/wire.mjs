// Requests to the cluster as a careful client sends them: a lost answer, 429 and 503 are repeated under the same key until the truth is told.
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";

const attemptMillis = 15_000, patienceMillis = 100_000, longestPause = 3_000;
const idleSockets = 256, idleMillis = 4_000; // sooner than the other side closes an idle connection
const agent = new http.Agent({ keepAlive: true, maxFreeSockets: idleSockets, timeout: idleMillis, scheduling: "lifo" });

/** One request, one answer: { status, headers, text }; throws when none came. */
export function request(url, { method = "GET", headers = {}, body, millis = attemptMillis } = {}) {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { agent, method, headers: body === undefined ? headers : { "Content-Length": Buffer.byteLength(body), ...headers } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part) => (text += part));
      answer.on("end", () => { clearTimeout(clock); resolve({ status: answer.statusCode, headers: answer.headers, text }); });
      answer.on("error", fail);
    });
    const clock = setTimeout(() => sent.destroy(new Error(`no answer within ${millis} ms`)), millis);
    const fail = (why) => { clearTimeout(clock); reject(why); };
    sent.on("error", fail);
    sent.end(body);
  });
}

export async function json(url, { token, body, key, method, millis } = {}) {
  const answer = await request(url, {
    method: method ?? (body ? "POST" : "GET"), millis, body: body && JSON.stringify(body),
    headers: {
      Accept: "application/json", ...(body ? { "Content-Type": "application/json" } : {}), ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(key ? { "Idempotency-Key": key } : {}),
    },
  });
  let parsed = {};
  try { parsed = answer.text ? JSON.parse(answer.text) : {}; } catch { /* a page of the balancer */ }
  return { status: answer.status, headers: answer.headers, body: parsed };
}

/** Whether the answer settles the matter. What is still at work, overload and failures are to be asked again. */
export function settles(status, code) {
  return status < 500 && status !== 429 && code !== "operations.write-at-work";
}

/** The careful client: every attempt is on record; answers the one that settled the matter, or null when patience ended. */
export class Client {
  constructor(base, history) {
    this.base = base;
    this.history = history;
  }

  async ask({ op, n, path, token, body, key, method, until = patienceMillis }) {
    const began = this.history.now();
    for (let attempt = 1; ; attempt++) {
      const sent = this.history.write("ask", { op, n, attempt, key, ...(attempt === 1 && body ? { body } : {}) }).at;
      let wait = Math.min(longestPause, 200 * 2 ** Math.min(attempt, 4));
      try {
        const answer = await json(`${this.base}/api/v1${path}`, { token, body, key, method });
        const code = answer.body.code;
        this.history.write("answer", { op, n, attempt, sent, ms: this.history.now() - sent, status: answer.status, ...facts(op, answer) });
        if (settles(answer.status, code)) return answer;
        if (answer.headers["retry-after"]) wait = Math.min(longestPause, 1000 * Number(answer.headers["retry-after"]));
      } catch (why) {
        this.history.write("lost", { op, n, attempt, sent, ms: this.history.now() - sent, why: why.code ?? why.message });
      }
      if (this.history.now() - began + wait > until) {
        this.history.write("gave-up", { op, n, key });
        return null;
      }
      await pause(wait);
    }
  }
}

/** What is kept of an answer. */
function facts(op, { status, body }) {
  if (status >= 400) return { code: body.code };
  if (op === "order") {
    return { number: body.number, state: body.state, total: body.total?.amount, payBefore: body.payBefore, seats: body.items?.map((item) => Number(item.seat?.position)) };
  }
  if (op === "pay") return { charge: body.number, amount: body.amount?.amount };
  if (op.startsWith("admit")) return { result: body.result, reason: body.reason?.code };
  return { state: body.state };
}
