-- What a pool is up to is waited for from the wave of MachineConfigs on (90). A pool that is applied before them, because it is
-- paused first or because it is a user's own, must not keep the MachineConfig waiting that it is waiting for, or that mends it.
local annotations = (obj.metadata or {}).annotations or {}
local wave = tonumber(annotations["argocd.argoproj.io/sync-wave"] or "0") or 0
local function judge()
  local spec = obj.spec or {}
  local status = obj.status or {}
  local conditions = {}
  for _, condition in ipairs(status.conditions or {}) do
    conditions[condition.type] = condition
  end
  local function is(name)
    return conditions[name] ~= nil and conditions[name].status == "True"
  end
  -- The first two say more than the third, which sums them up.
  for _, name in ipairs({"RenderDegraded", "NodeDegraded", "Degraded"}) do
    if is(name) then
      return "Degraded", name .. ": " .. (conditions[name].message or conditions[name].reason or "no message")
    end
  end
  local generation = (obj.metadata or {}).generation
  if #(status.conditions or {}) == 0 or (generation ~= nil and (status.observedGeneration or 0) < generation) then
    return "Progressing", "Waiting for the Machine Config Operator"
  end
  local updated = status.updatedMachineCount or 0
  local count = updated .. " of " .. (status.machineCount or 0) .. " nodes updated"
  local wanted = (spec.configuration or {}).name
  local pending = not is("Updated") or wanted ~= (status.configuration or {}).name or updated ~= (status.machineCount or 0)
  if spec.paused then
    if pending then
      return "Suspended", "Paused, and a change waits: " .. count
    end
    return "Suspended", "Paused: " .. count
  end
  if pending then
    return "Progressing", count
  end
  return "Healthy", count
end
local status, message = judge()
if wave < 90 then
  status = "Healthy"
end
return {status = status, message = message}
