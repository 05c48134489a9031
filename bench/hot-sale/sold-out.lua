-- wrk script: orders for the best available of a session that is sold out, each from another customer. Environment: TOKENS, BASE, SESSION
local threads = 0
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
  base, session = tonumber(os.getenv("BASE")), os.getenv("SESSION")
  tokens = {}
  for line in io.lines(os.getenv("TOKENS")) do tokens[#tokens + 1] = line end
  k = id
end

function request()
  local j = (k * 7919) % #tokens
  k = k + 2
  local holder = base + 2 * j + 1
  local body = string.format('{"session":"%s","items":[{"level":"A","holder":"%s"},{"level":"A","holder":"%s"}],"channel":"WEB"}',
    session, tsid(holder), tsid(holder + 1))
  return wrk.format("POST", "/api/v1/orders",
    { ["Authorization"] = "Bearer " .. tokens[j + 1], ["Content-Type"] = "application/json", ["Idempotency-Key"] = "gone-" .. k }, body)
end
