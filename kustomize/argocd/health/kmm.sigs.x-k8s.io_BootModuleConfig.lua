-- Its MachineConfig comes much later: waiting for nodes here would keep that one from being applied. The pools tell what nodes do.
local hs = {status = "Healthy", message = "Accepted; the MachineConfigPool tells when nodes have it"}
if obj.status ~= nil and obj.status.configStatus ~= nil and obj.status.configStatus ~= "" then
  hs.message = obj.status.configStatus
end
return hs
