/** Bounds of a time of findings, ISO 8601, both inclusive. @internal */
export interface TimeWindow {
  start?: string;
  end?: string;
}

/** A share of the findings that no other query of the visit reads. @internal */
export interface Partition {
  /** Stable over restarts. */
  key: string;
  /** At most 20, as one filter takes no more; none for all accounts that the hub shows. */
  accountIds: string[];
  /** The region it is restricted to. */
  region?: string;
  /** Findings of which kind; `controls` when absent. */
  kind?: 'controls' | 'products' | 'signals' | 'all';
  /** Beginnings of the `GeneratorId`: of `products` those that are read, of `signals` those that are left to `products`. */
  generators?: readonly string[];
  /** Of `signals`: values of `Severity.Label`. */
  severities?: readonly string[];
  /** Of `signals`: values of `ProductName`; absent for all products. */
  products?: readonly string[];
  /** `ACTIVE` when absent. */
  recordState?: 'ACTIVE' | 'ARCHIVED' | 'any';
  /** Only suppressed findings. */
  suppressed?: boolean;
  /** Bounds of `UpdatedAt`. */
  updated?: TimeWindow;
  /** Bounds of `FirstObservedAt`, which is when the status last changed. */
  changed?: TimeWindow;
  /** Bounds of `CreatedAt`. */
  created?: TimeWindow;
  /** It may be left half read when its share of the permitted requests is used up. */
  optional?: boolean;
}
