/** Day 1, before the pull: waits for what NetworkManager's dispatcher still sets up, such as name servers. */

export const bootWaitScript = [
  '#!/bin/bash',
  '# Waits until the dispatcher of NetworkManager is done, for a minute at most. Written by kmmc.',
  'set -euo pipefail',
  'for ((second = 0; second < 60; second++)); do',
  '  case $(systemctl show NetworkManager-dispatcher.service --property=ActiveState) in',
  '    ActiveState=active | ActiveState=activating | ActiveState=deactivating) sleep 1 ;;',
  '    *) exit 0 ;;',
  '  esac',
  'done',
  'echo "kmmc: NetworkManager-dispatcher is still at work; going on"',
  '',
].join('\n');
