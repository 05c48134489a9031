-- wrk script: browses without pause worth the name, each connection about thirty times a second, and counts what it is answered.
local threads = {}

function setup(thread)
  thread:set("served", 0)
  thread:set("turned_away", 0)
  thread:set("other", 0)
  table.insert(threads, thread)
end

function delay()
  return math.random(10, 50)
end

function response(status)
  if status == 200 then served = served + 1 elseif status == 429 or status == 503 then turned_away = turned_away + 1 else other = other + 1 end
end

function done(summary, latency)
  local sum = { 0, 0, 0 }
  for _, thread in ipairs(threads) do
    sum[1], sum[2], sum[3] = sum[1] + thread:get("served"), sum[2] + thread:get("turned_away"), sum[3] + thread:get("other")
  end
  io.write(string.format("FLOOD browsing: %d served, %d turned away, %d otherwise, %.0f a second, p50_ms=%.1f\n",
    sum[1], sum[2], sum[3], summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000))
end
