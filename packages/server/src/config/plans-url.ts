/** Where a person goes to see what a higher plan costs. */
export function plansUrl({ publicUrl }: { publicUrl: string }): string {
  return `${publicUrl}/plans`;
}
