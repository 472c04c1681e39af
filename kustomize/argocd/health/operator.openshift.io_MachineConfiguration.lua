-- Nodes reboot for a MachineConfig whose policies the Machine Config Operator has not read yet: here waiting is the purpose.
local hs = {status = "Progressing", message = "Waiting for the Machine Config Operator to read the policies"}
local generation = (obj.metadata or {}).generation
local observed = (obj.status or {}).observedGeneration
if generation ~= nil and observed == generation then
  hs.status = "Healthy"
  hs.message = "Read"
end
return hs
