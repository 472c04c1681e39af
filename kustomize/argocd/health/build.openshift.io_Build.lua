-- A Build runs once: its phase says where it is, reason and message say why it does not get on.
local hs = {status = "Progressing", message = "Waiting for the build to be accepted"}
if obj.status == nil or obj.status.phase == nil then
  return hs
end
local phase = obj.status.phase
hs.message = phase
if phase == "Complete" then
  hs.status = "Healthy"
elseif phase == "Failed" or phase == "Error" or phase == "Cancelled" then
  hs.status = "Degraded"
end
if phase ~= "Complete" then
  if obj.status.reason ~= nil then
    hs.message = hs.message .. ": " .. obj.status.reason
  end
  if obj.status.message ~= nil then
    hs.message = hs.message .. ": " .. obj.status.message
  end
end
return hs
