// Recorded from the real server by `npm run record`. Do not edit.

/** Every recording by its scenario. */
export const recordings = {
  "amazon": () => import('./amazon.gen.ts'),
  "amazon-operator": () => import('./amazon-operator.gen.ts'),
  "amazon-restricted": () => import('./amazon-restricted.gen.ts'),
  "amazon-read-only": () => import('./amazon-read-only.gen.ts'),
  "amazon-counting": () => import('./amazon-counting.gen.ts'),
  "amazon-pro": () => import('./amazon-pro.gen.ts'),
  "amazon-eighteen-locations": () => import('./amazon-eighteen-locations.gen.ts'),
  "amazon-late": () => import('./amazon-late.gen.ts'),
  "amazon-leaving": () => import('./amazon-leaving.gen.ts'),
  "sephora": () => import('./sephora.gen.ts'),
  "packagepro": () => import('./packagepro.gen.ts'),
  "luxe-bond": () => import('./luxe-bond.gen.ts'),
  "techcomponents": () => import('./techcomponents.gen.ts'),
  "invited": () => import('./invited.gen.ts'),
  "invited-3pl": () => import('./invited-3pl.gen.ts'),
  "invited-used": () => import('./invited-used.gen.ts'),
  "invited-waiting": () => import('./invited-waiting.gen.ts'),
  "invited-declined": () => import('./invited-declined.gen.ts'),
  "invited-withdrawn": () => import('./invited-withdrawn.gen.ts'),
  "invited-expired": () => import('./invited-expired.gen.ts'),
  "invited-in-vain": () => import('./invited-in-vain.gen.ts'),
  "operator": () => import('./operator.gen.ts'),
  "long-texts": () => import('./long-texts.gen.ts'),
} as const;
