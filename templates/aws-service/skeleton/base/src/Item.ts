/** What the service keeps. */
export interface Item {
  /** A UUID. */
  id: string;
  name: string;
  /** ISO 8601. */
  createdAt: string;
}
