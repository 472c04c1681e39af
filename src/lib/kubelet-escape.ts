/**
 * Protects text from the kubelet, which replaces `$(NAME)` and turns `$$` into `$` in `command`, `args` and the
 * commands of exec probes (but not in lifecycle hooks). Source: k8s.io/kubernetes third_party/forked/golang/expansion.
 */

/** Returns a text that the kubelet turns back into `text`. */
export function kubeletEscape(text: string): string {
  return text.includes('$') ? text.replace(/\$(?=[$(])/g, '$$$$') : text;
}
