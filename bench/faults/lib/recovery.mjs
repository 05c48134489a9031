// How soon after a repair the system was back to full speed: the first of three seconds in a row in which nearly every request that
// customers then sent for the first time was settled within a second.
import { settles } from "./wire.mjs";

const share = 0.95, promptMillis = 1_000, secondsInARow = 3, fewest = 5;

/** First attempts by the time they were sent: { sent, prompt }. */
export function firstAttempts(history, ops) {
  const open = new Map(), list = [];
  for (const line of history) {
    if (typeof line.n !== "number" || !ops.includes(line.op)) continue;
    if (line.t === "ask" && line.attempt === 1) open.set(`${line.op}/${line.n}`, list.push({ sent: line.at, prompt: false }) - 1);
    if (line.t === "answer" && line.attempt === 1) {
      const at = open.get(`${line.op}/${line.n}`);
      if (at !== undefined && list[at].sent === line.sent) list[at].prompt = line.ms <= promptMillis && settles(line.status, line.code);
    }
  }
  return list;
}

/** Milliseconds from `repaired` to full speed; null when it was not reached before `end`. */
export function recovery(attempts, repaired, end) {
  const seconds = [];
  for (const { sent, prompt } of attempts) {
    const second = Math.floor((sent - repaired) / 1000);
    if (second < 0 || sent >= end) continue;
    seconds[second] ??= { sent: 0, prompt: 0 };
    seconds[second].sent++;
    if (prompt) seconds[second].prompt++;
  }
  const good = (second) => second && second.sent >= fewest && second.prompt >= share * second.sent;
  for (let s = 0; s + secondsInARow <= seconds.length; s++) {
    if (seconds.slice(s, s + secondsInARow).every(good)) return s * 1000;
  }
  return null;
}

/** Orders settled within a second of being sent, in percent, between two moments. */
export function promptShare(attempts, from, to) {
  const some = attempts.filter(({ sent }) => sent >= from && sent < to);
  return some.length === 0 ? null : Math.round((100 * some.filter(({ prompt }) => prompt).length) / some.length);
}
