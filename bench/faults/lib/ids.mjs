// The application's ids as it writes them: 13 characters of Crockford's base 32.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function text(id) {
  let out = "", left = BigInt(id);
  for (let i = 0; i < 13; i++, left >>= 5n) out = alphabet[Number(left & 31n)] + out;
  return out;
}

export function number(written) {
  return [...written].reduce((id, digit) => (id << 5n) | BigInt(alphabet.indexOf(digit)), 0n);
}

/** The node that made an id: ten bits above the twelve of its counter. */
export function node(written) {
  return Number((number(written) >> 12n) & 1023n);
}
