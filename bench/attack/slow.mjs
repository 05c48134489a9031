// Holds slow connections to a server on this machine: `slow.mjs URL COUNT SECONDS headers|body|answers|assets`. Each sends a byte every five
// seconds, of a header that never ends or of a body that was promised; or it asks for large answers of the API, or large files of the site,
// and reads none. Prints how many were open at most and how many the server had closed at the end.
import net from "node:net";

const [address, count, seconds, what] = process.argv.slice(2);
const url = new URL(address);
if (!["127.0.0.1", "localhost", "[::1]"].includes(url.hostname)) throw new Error("only a server on this machine");
const opened_at_once = 200;
const byte_every_ms = 5_000;
const answers_asked_for = 4; // more than all buffers on the way take
const again_and_again = (path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(answers_asked_for);
const kinds = {
  headers: () => "GET /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
  body: () => "POST /api/v1/sign-ins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
  answers: () => again_and_again("/api/openapi"),
  assets: () => again_and_again("/shared/grandstand-seatmap.js"),
};
if (!kinds[what]) throw new Error(`slow with what? ${Object.keys(kinds).join(", ")}`);
const beginning = kinds[what](), deaf = ["answers", "assets"].includes(what);

let open = 0, most = 0, closed = 0, failed = 0, over = false;
const sockets = [];
function connect() {
  return new Promise((resolve) => {
    const socket = net.connect({ host: "127.0.0.1", port: Number(url.port) });
    socket.on("connect", () => {
      open++;
      most = Math.max(most, open);
      socket.write(beginning);
      sockets.push(socket);
      resolve();
    });
    socket.on("error", () => resolve());
    socket.on("close", () => {
      if (over) return;
      if (sockets.includes(socket)) { open--; closed++; } else { failed++; }
      resolve();
    });
    if (deaf) socket.pause(); else socket.on("data", () => {});
  });
}
for (let i = 0; i < Number(count); i += opened_at_once) {
  await Promise.all(Array.from({ length: Math.min(opened_at_once, count - i) }, connect));
}
console.log(`SLOW ${what}: ${most} connections open`);
const drip = deaf ? undefined : setInterval(() => sockets.forEach((socket) => { if (!socket.destroyed) socket.write("a"); }), byte_every_ms);
setTimeout(() => {
  over = true;
  clearInterval(drip);
  console.log(`SLOW ${what}: opened ${most}, closed by the server ${closed}, not let in ${failed}`);
  sockets.forEach((socket) => socket.destroy());
}, Number(seconds) * 1000);
