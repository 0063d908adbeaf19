import { css } from 'lit';

/**
 * Colours, type, space and density. Hosts set `--bd-…` on any ancestor; parts read `--_…` only.
 * Contrast of every pair is measured in `tokens.test.ts`.
 */
export const tokens = css`
  :host {
    --_in: var(--bd-accent, #1e5cb9);
    --_surface: var(--bd-surface, light-dark(#fff, #16191d));
    --_sunken: var(--bd-sunken, light-dark(#f6f7f9, #0f1215));
    --_raised: var(--bd-raised, light-dark(#fff, #1f2429));
    --_hover: var(--bd-hover, light-dark(#eff2f5, #252b31));
    --_text: var(--bd-text, light-dark(#16191d, #e8eaed));
    --_muted: var(--bd-muted, light-dark(#565f6a, #a0a9b4));
    --_border: var(--bd-border, light-dark(#dadee4, #323940));
    --_control: var(--bd-control, light-dark(#747d89, #7a8591));
    --_accent: light-dark(
      color-mix(in oklab, var(--_in) 40%, #16191d),
      color-mix(in oklab, var(--_in) 33%, #fff)
    );
    --_accent-hover: var(--bd-accent-hover, color-mix(in oklab, var(--_accent) 84%, var(--_text)));
    --_on-accent: var(--bd-on-accent, light-dark(#fff, #0e1216));
    --_selected: var(--bd-selected, color-mix(in oklab, var(--_accent) 10%, var(--_surface)));
    --_ok: var(--bd-ok, light-dark(#17693a, #5cc486));
    --_ok-soft: var(--bd-ok-soft, light-dark(#e6f4eb, #14301f));
    --_warn: var(--bd-warn, light-dark(#875000, #e2a94e));
    --_warn-soft: var(--bd-warn-soft, light-dark(#fdf1df, #35260c));
    --_danger: var(--bd-danger, light-dark(#b92b23, #f48a80));
    --_danger-soft: var(--bd-danger-soft, light-dark(#fcebea, #3d1a18));
    --_on-danger: var(--bd-on-danger, light-dark(#fff, #2a0907));
    --_shadow: 0 8px 24px light-dark(rgb(0 0 0 / 0.16), rgb(0 0 0 / 0.5));
    --_row: 36px;
    --_ctl: 32px;
  }
  @supports (color: oklch(from red l c h)) {
    :host {
      --_accent: light-dark(
        oklch(from var(--_in) min(l, 0.49) min(c, 0.16) h / 1),
        oklch(from var(--_in) max(l, 0.72) min(c, 0.12) h / 1)
      );
    }
  }
  .compact {
    --_row: 28px;
    --_ctl: 28px;
  }
  .comfortable {
    --_row: 44px;
    --_ctl: 40px;
  }
  @media (pointer: coarse) {
    .root {
      --_row: 44px;
      --_ctl: 44px;
    }
  }
`;
