-- wrk script: each request places one order of two named seats for the next customer. Threads share the work by stride.
-- Environment: TOKENS (file: one token a line, customer 1 first), BASE, SEATS, SESSIONS, CUSTOMERS, FIRST (number of the first order);
-- AT_ONCE (all): so many sessions are ordered from in turn until they are used up, then the next so many
local threads, base, seats, customers, first, sessions = 0, 0, 0, 0, 0, 0
local alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

local function tsid(number) -- 13 characters of Crockford's base 32, as the application writes ids
  local text = ""
  for _ = 1, 13 do
    local digit = number % 32
    text = string.sub(alphabet, digit + 1, digit + 1) .. text
    number = math.floor(number / 32)
  end
  return text
end

function init(args)
  base, seats = tonumber(os.getenv("BASE")), tonumber(os.getenv("SEATS"))
  customers, first, sessions = tonumber(os.getenv("CUSTOMERS")), tonumber(os.getenv("FIRST")), tonumber(os.getenv("SESSIONS"))
  stride, at_once = tonumber(os.getenv("THREADS")), tonumber(os.getenv("AT_ONCE") or sessions)
  tokens = {}
  for line in io.lines(os.getenv("TOKENS")) do tokens[#tokens + 1] = line end
  k = first + id
end

function request()
  local set = math.floor(k / (at_once * customers))
  local session = (set * at_once + k % at_once) % sessions + 1
  local j = math.floor(k / at_once) % customers
  local seat = 2 * ((j * 7919) % (seats / 2))
  local holder = base + 2 * j + 1
  local body = string.format(
    '{"session":"BENCH%d-%d","items":[{"seat":"%d","holder":"%s"},{"seat":"%d","holder":"%s"}],"channel":"WEB"}',
    base, session, seat, tsid(holder), seat + 1, tsid(holder + 1))
  local headers = {
    ["Authorization"] = "Bearer " .. tokens[j + 1],
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = string.format("bench-%d-%d", base, k)
  }
  k = k + stride
  return wrk.format("POST", "/api/v1/orders", headers, body)
end

function done(summary, latency, requests)
  io.write(string.format("RESULT orders=%d seconds=%.2f rate=%.0f refused=%d socket_errors=%d p50_ms=%.1f p99_ms=%.1f max_ms=%.1f\n",
    summary.requests, summary.duration / 1e6, summary.requests / summary.duration * 1e6, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
