-- A MachineConfig has no status, and is done once the API server has it. Whether it could be merged, and which nodes have it, is
-- what the conditions of a MachineConfigPool tell.
return {status = "Healthy", message = "Accepted; the MachineConfigPool tells when nodes have it"}
