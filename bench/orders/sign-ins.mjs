// Customers of a load run: `indexes KEYFILE COUNT` prints their login indexes as the application would make them, `verifier` the password
// verifier they share, `tokens URL COUNT` signs them in and prints their tokens, customer 1 first.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import http from "node:http";

const [command, ...args] = process.argv.slice(2);
const password = "Bench-Password-1";
const email = (n) => `bench${n}@bench.test`;
const concurrency = 16;

function indexes(keyFile, count) {
  const key = Buffer.from(readFileSync(keyFile, "utf8").trim(), "base64");
  for (let n = 1; n <= count; n++) {
    console.log(`${n}\t${createHmac("sha256", key).update("account.email\0").update(email(n)).digest("hex")}`);
  }
}

function verifier() {
  const iterations = 1000; // quick on purpose: a load run measures orders, not the slowness of passwords
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const hmac = (text) => createHmac("sha256", salted).update(text).digest();
  const stored = createHash("sha256").update(hmac("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored}:${hmac("Server Key").toString("base64")}`;
}

function signIn(agent, url, n) {
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}/api/v1/sign-ins`, {
      agent, method: "POST", headers: { "Content-Type": "application/json" }, timeout: 60_000,
    }, (answer) => {
      let body = "";
      answer.on("data", (part) => (body += part));
      answer.on("end", () => (answer.statusCode === 201 ? resolve(JSON.parse(body).token) : reject(new Error(`${n}: ${answer.statusCode} ${body}`))));
    });
    request.on("error", reject);
    request.end(JSON.stringify({ login: email(n), password }));
  });
}

async function tokens(url, count) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  const all = new Array(count);
  let next = 1;
  const worker = async () => {
    for (let n = next++; n <= count; n = next++) all[n - 1] = await signIn(agent, url, n);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  console.log(all.join("\n"));
  agent.destroy();
}

if (command === "indexes") indexes(args[0], Number(args[1]));
else if (command === "verifier") console.log(verifier());
else if (command === "tokens") await tokens(args[0], Number(args[1]));
else throw new Error("usage: indexes KEYFILE COUNT | verifier | tokens URL COUNT");
