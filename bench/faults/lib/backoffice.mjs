// A member of staff at the back office, as far as HTTP goes: signs in, opens a customer, presses a button.
import { request } from "./wire.mjs";

export class Backoffice {
  constructor(base) {
    this.base = `${base}/backoffice`;
    this.cookies = new Map();
  }

  async signIn(login, password) {
    await this.get("/login.xhtml");
    await this.press("enter", { name: login, password });
    if (!/index/.test(this.at)) throw new Error(`${login} was not let into the back office`);
  }

  async lock(customer, reason) {
    await this.get(`/account/customer.xhtml?id=${customer}`);
    await this.press("lock", { reason });
  }

  async get(path) {
    await this.follow(await this.send(`${this.base}${path}`), `${this.base}${path}`);
  }

  /** Sends the form that the button is in, as a browser without scripts would. */
  async press(button, typed) {
    const form = this.page.split(/(?=<form\b)/).find((part) => part.startsWith("<form") && part.includes(`name="${button}"`));
    if (!form) throw new Error(`${this.at} has no button ${button}`);
    const fields = { ...hiddenFields(form), ...typed, [button]: button };
    const action = new URL(/<form[^>]*action="([^"]*)"/.exec(form)[1].replaceAll("&amp;", "&"), this.at).href;
    await this.follow(await this.send(action, new URLSearchParams(fields).toString()), action);
  }

  async follow(answer, url) {
    this.at = url;
    for (let hops = 0; answer.status >= 300 && answer.status < 400 && hops < 5; hops++) {
      this.at = new URL(answer.headers.location, this.at).href;
      answer = await this.send(this.at);
    }
    if (answer.status !== 200) throw new Error(`${this.at} answers ${answer.status}`);
    this.page = answer.text;
  }

  async send(url, body) {
    const answer = await request(url, {
      method: body === undefined ? "GET" : "POST", body,
      headers: { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "), ...(body === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded" }) },
    });
    for (const cookie of answer.headers["set-cookie"] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      this.cookies.set(name, value);
    }
    return answer;
  }
}

function hiddenFields(form) {
  const fields = {};
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name) fields[name] = (/value="([^"]*)"/.exec(input)?.[1] ?? "").replaceAll("&amp;", "&");
  }
  return fields; // the form's own name is among them
}
