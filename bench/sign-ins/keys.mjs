// The password of a load run, derived once: `verifier` prints what the database keeps, `keys` what a device would derive of it.
import { createHash, createHmac, pbkdf2Sync } from "node:crypto";

const salt = createHash("sha256").update("bench/sign-ins").digest().subarray(0, 16);
const iterations = 600_000;
const salted = pbkdf2Sync("Bench-Password-1", salt, iterations, 32, "sha256");
const hmac = (text) => createHmac("sha256", salted).update(text).digest();
const clientKey = hmac("Client Key"), serverKey = hmac("Server Key");
const storedKey = createHash("sha256").update(clientKey).digest();

if (process.argv[2] === "verifier") {
  console.log(`SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey.toString("base64")}:${serverKey.toString("base64")}`);
} else if (process.argv[2] === "keys") {
  console.log([clientKey, storedKey, serverKey].map((key) => key.toString("hex")).join(" "));
} else throw new Error("usage: verifier | keys");
