/** What a PreflightValidation asserts: that every Module covers a kernel that nodes will run. */
import type { Resource } from './resource.ts';
import type { NodePool } from './target.ts';

export interface PreflightAssertion {
  readonly resource: Resource;
  readonly name: string;
  /** The kernel, as a pool that every selector matches, with the Driver Toolkit image that the object names. */
  readonly nodePool: NodePool;
}
