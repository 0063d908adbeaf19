/** The example sites: their folder below examples/, and how far their port is from the API's. */
export const sites = [
  { name: 'partner-intranet', title: 'Partner intranet', offset: 1 },
  { name: 'luxe-bond', title: "LUXE BOND's site", offset: 2 },
] as const;
