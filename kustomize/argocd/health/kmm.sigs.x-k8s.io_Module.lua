-- A Module comes before its loaders: if it waited for them, they would never be applied. So its numbers are told, and waited for
-- only where its own sync wave puts it behind loaders and plugins. Somebody has to write them: the reporter, or KMM's operator.
local annotations = (obj.metadata or {}).annotations or {}
local wave = tonumber(annotations["argocd.argoproj.io/sync-wave"] or "0") or 0
local hs = {status = "Healthy", message = ""}
local function say(text)
  if hs.message ~= "" then
    hs.message = hs.message .. "; "
  end
  hs.message = hs.message .. text
end
local status = obj.status or {}
local parts = {{"moduleLoader", "loaded"}, {"devicePlugin", "device plugin"}, {"dra", "DRA driver"}}
for _, part in ipairs(parts) do
  local numbers = status[part[1]]
  if numbers ~= nil then
    local desired = numbers.desiredNumber or 0
    local available = numbers.availableNumber or 0
    local selected = numbers.nodesMatchingSelectorNumber or desired
    say(part[2] .. " on " .. available .. " of " .. desired .. " nodes")
    if selected > desired then
      say("the selector matches " .. selected)
    end
    if available < desired and wave > 60 then
      hs.status = "Progressing"
    end
  end
end
if hs.message == "" then
  say("Accepted; nothing in this cluster reports where it is loaded")
end
return hs
