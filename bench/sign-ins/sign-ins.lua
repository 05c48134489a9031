-- wrk script: challenge and proof (SCRAM-SHA-256) for the next customer, the server's own proof checked. Threads share the work by stride.
-- Environment: KEYS (client, stored and server key in hex), CUSTOMERS, FIRST (number of the first sign-in), THREADS, SAMPLE (file for some tokens)
local ffi = require("ffi")
ffi.cdef [[
  const void *EVP_sha256(void);
  unsigned char *HMAC(const void *md, const void *key, int key_len, const unsigned char *d, size_t n, unsigned char *out, unsigned int *out_len);
  int EVP_EncodeBlock(unsigned char *to, const unsigned char *from, int n);
]]
local found, crypto = pcall(ffi.load, "crypto")
if not found then crypto = ffi.load("libcrypto.so.3") end

local threads = {}
local sampled_every = 500

function setup(thread)
  thread:set("id", #threads)
  threads[#threads + 1] = thread
end

local function bytes(hex)
  return (hex:gsub("..", function(two) return string.char(tonumber(two, 16)) end))
end

function init(args)
  stride, customers = tonumber(os.getenv("THREADS")), tonumber(os.getenv("CUSTOMERS"))
  k = tonumber(os.getenv("FIRST")) + id
  local keys = {}
  for hex in os.getenv("KEYS"):gmatch("%x+") do keys[#keys + 1] = bytes(hex) end
  client_key, stored_key, server_key = ffi.new("unsigned char[32]", keys[1]), keys[2], keys[3]
  sha256 = crypto.EVP_sha256()
  out, text = ffi.new("unsigned char[32]"), ffi.new("unsigned char[48]")
  json = { ["Content-Type"] = "application/json" }
  waiting, first, last, expected = {}, 1, 0, {} -- proofs to send; signatures to be answered, by customer
  entered, refused, forged = 0, 0, 0
  sample = io.open(os.getenv("SAMPLE") .. "." .. id, "w")
end

local function hmac(key, message)
  crypto.HMAC(sha256, key, #key, message, #message, out, nil)
end

local function base64()
  return ffi.string(text, crypto.EVP_EncodeBlock(text, out, 32))
end

local function login(n)
  return string.format("bench%d@bench.test", n)
end

function request()
  if first <= last then
    local body = waiting[first]
    waiting[first] = nil
    first = first + 1
    return wrk.format("POST", "/api/v1/sign-ins/proof", json, body)
  end
  local n = k % customers + 1
  k = k + stride
  local body = string.format('{"login":"%s","clientNonce":"bench%011d-"}', login(n), n)
  return wrk.format("POST", "/api/v1/sign-ins/challenge", json, body)
end

local function prove(body)
  local nonce, salt, iterations = body:match('"nonce":"([^"]+)","salt":"([^"]+)","iterations":(%d+)')
  local own = nonce:sub(1, 17)
  local n = tonumber(own:match("(%d+)-$"))
  local message = string.format("n=%s,r=%s,r=%s,s=%s,i=%s,c=biws,r=%s", login(n), own, nonce, salt, iterations, nonce)
  hmac(stored_key, message)
  for i = 0, 31 do out[i] = bit.bxor(out[i], client_key[i]) end
  last = last + 1
  waiting[last] = string.format('{"login":"%s","nonce":"%s","proof":"%s"}', login(n), nonce, base64())
  hmac(server_key, message)
  expected[base64()] = true
end

function response(status, headers, body)
  if status == 200 then return prove(body) end
  if status ~= 201 then
    refused = refused + 1
    if refused == 1 then print("refused: " .. status .. " " .. body) end
    return
  end
  local signature = body:match('"serverSignature":"([^"]+)"')
  if expected[signature] then entered = entered + 1 else forged = forged + 1 end
  expected[signature] = nil
  if entered % sampled_every == 1 then sample:write(body:match('"token":"([^"]+)"'), "\n"); sample:flush() end
end

function done(summary, latency, requests)
  local entered, refused, forged = 0, 0, 0
  for _, thread in ipairs(threads) do
    entered, refused, forged = entered + thread:get("entered"), refused + thread:get("refused"), forged + thread:get("forged")
  end
  io.write(string.format("RESULT sign_ins=%d seconds=%.2f rate=%.0f refused=%d not_ours=%d socket_errors=%d request_p50_ms=%.1f request_p99_ms=%.1f max_ms=%.1f\n",
    entered, summary.duration / 1e6, entered / summary.duration * 1e6, refused, forged,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
