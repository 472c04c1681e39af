/** What a user wants changed on generated objects: patches of RFC 6902, and images that come from elsewhere. */

/** Which objects; every field that is given must match. */
export interface PatchTarget {
  /** This and the next four are regular expressions of RE2 for the whole text, as in kustomize. */
  readonly group?: string;
  readonly version?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  /** As kubectl takes it. */
  readonly labelSelector?: string;
  /** `NAME` or `NAMESPACE/NAME` of what the object was generated for. */
  readonly module?: string;
  /** Verbatim. */
  readonly kernel?: string;
}

export interface PatchOperation {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  /** JSON pointer. */
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

export interface Patch {
  readonly target: PatchTarget;
  readonly patch: readonly PatchOperation[];
}

/** An entry of `images` of a kustomization: what has this name, without tag and digest, gets another name, tag or digest. */
export interface ImageOverride {
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
}
