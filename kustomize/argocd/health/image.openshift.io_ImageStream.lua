-- Builds push into a stream once the internal registry has a place for it; imported tags have to be there.
local hs = {status = "Healthy", message = "Ready"}
local status = obj.status or {}
for _, tag in ipairs(status.tags or {}) do
  for _, condition in ipairs(tag.conditions or {}) do
    if condition.type == "ImportSuccess" and condition.status == "False" then
      hs.status = "Degraded"
      hs.message = "Tag " .. tag.tag .. ": " .. (condition.message or "the import failed")
      return hs
    end
  end
end
local imports = obj.spec ~= nil and obj.spec.tags ~= nil and #obj.spec.tags > 0
if not imports and (status.dockerImageRepository == nil or status.dockerImageRepository == "") then
  hs.status = "Progressing"
  hs.message = "Waiting for the internal registry"
end
return hs
