/** An AWS account: its name where known, and always its id. */
export function AccountName(props: { id: string; name?: string }) {
  return <span>{props.name ? `${props.name} (${props.id})` : props.id}</span>;
}
