/** The name that callers use. The certificate is issued once its validation record stands in the DNS of the domain. */
export const domainName = '${{ values.domainName }}';
