import type { ResourcePatches } from 'backstage-plugin-security-scorecards-node';

const FULL_AT = 5_000;

/** Patches that wait for the next batch. */
export class PatchBuffer {
  #resources: ResourcePatches[] = [];
  #patches = 0;

  static create(): PatchBuffer {
    return new PatchBuffer();
  }

  private constructor() {}

  add(resources: readonly ResourcePatches[] | undefined): void {
    for (const resource of resources ?? []) {
      this.#resources.push(resource);
      this.#patches += 1 + resource.patches.length;
    }
  }

  /** Whether more would cost memory for nothing. */
  get isFull(): boolean {
    return this.#patches >= FULL_AT;
  }

  /** Hands over what is held and is empty thereafter. */
  take(): ResourcePatches[] {
    const taken = this.#resources;
    this.#resources = [];
    this.#patches = 0;
    return taken;
  }
}
