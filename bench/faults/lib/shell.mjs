// Programs that the harness calls: psql, bin/cluster, bin/postgres-dev.
import { execFile, execFileSync, spawn } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const outputBytes = 512 * 1024 * 1024;
const over = "=== over ===";

export const sql = async (text) => (await run("psql", ["-qAt", "-v", "ON_ERROR_STOP=1", "-c", text], { maxBuffer: outputBytes })).stdout.trim();
export const sqlFile = (file, variables = {}) => execFileSync("psql", ["-qAt", "-v", "ON_ERROR_STOP=1", ...Object.entries(variables).flatMap(([k, v]) => ["-v", `${k}=${v}`]), "-f", file], { encoding: "utf8", maxBuffer: outputBytes });

/** One psql that is asked one question after another, all in the same session. */
export class Session {
  constructor() {
    this.psql = spawn("psql", ["-qAtX", "-v", "ON_ERROR_STOP=1"], { stdio: ["pipe", "pipe", "pipe"] });
    this.out = "";
    this.errors = "";
    this.psql.stdout.setEncoding("utf8").on("data", (part) => { this.out += part; this.look(); });
    this.psql.stderr.setEncoding("utf8").on("data", (part) => (this.errors += part));
    this.psql.on("close", () => this.failed?.(new Error(this.errors || "psql ended")));
  }

  /** The lines that statements print. */
  run(statements) {
    return new Promise((resolve, reject) => {
      this.done = resolve;
      this.failed = reject;
      this.psql.stdin.write(`${statements}\n;\n\\echo ${over}\n`);
    });
  }

  look() {
    const end = this.out.indexOf(`${over}\n`);
    if (end < 0) return;
    const text = this.out.slice(0, end);
    this.out = this.out.slice(end + over.length + 1);
    this.done(text);
  }

  /** Rows of a question as objects. */
  async ask(question) {
    return JSON.parse(await this.run(`select coalesce(json_agg(q), '[]') from (${question}) q`));
  }

  close() {
    this.failed = undefined;
    this.psql.stdin.end("\\q\n");
  }
}

export const tool = async (file, ...args) => (await run(file, args, { maxBuffer: outputBytes })).stdout.trim();

/** Feeds text to a program's standard input. */
export function feed(file, args, input) {
  return execFileSync(file, args, { input, encoding: "utf8", maxBuffer: outputBytes });
}

/** A psql that holds a lock until it is ended. */
export function holding(statement) {
  const psql = spawn("psql", ["-qAt", "-v", "ON_ERROR_STOP=1"], { stdio: ["pipe", "ignore", "ignore"] });
  psql.stdin.write(`begin; ${statement};\n`);
  return () => new Promise((resolve) => { psql.once("exit", resolve); psql.stdin.end("rollback;\n"); });
}
