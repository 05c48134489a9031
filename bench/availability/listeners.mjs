// Opens many streams of events and holds them: listeners.mjs URL COUNT. Says how many were admitted, and at the end how many broke.
import http from "node:http";

const [address, count] = [process.argv[2], Number(process.argv[3])];
const agent = new http.Agent({ maxSockets: Infinity });
let [open, refused, broken, bytes] = [0, 0, 0, 0];

function listen() {
  return new Promise((resolve) => {
    http.get(address, { agent, headers: { "Accept-Encoding": "gzip" } }, (stream) => {
      if (stream.statusCode === 200) open++;
      else refused++;
      stream.on("data", (part) => (bytes += part.length)).on("close", () => broken++);
      resolve();
    }).on("error", () => {
      broken++;
      resolve();
    });
  });
}

for (let i = 0; i < count; i++) await listen();
console.log(`${open} listening, ${refused} refused`);
process.on("SIGTERM", () => {
  console.log(`${broken} broken, ${bytes} bytes heard`);
  process.exit(0);
});
