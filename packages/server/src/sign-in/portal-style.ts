/**
 * Where it is wide the sections stand beside what they show; where it is narrow they open from a button, as a popover,
 * which needs no script.
 */
export const PORTAL_STYLE = `main.portal { width: min(100%, 96rem); margin-block: 24px; padding: 0 clamp(12px, 2vw, 32px); border: 0;
  background: none; }
.sections { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 16px 32px; align-items: start; }
#section { min-width: 0; }
#section:focus { outline: none; }
#section bd-portal { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
/* The invitations below it say how partnerships of one's own are unlocked. */
#section bd-partnerships::part(offer) { display: none; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-inline-start: 12px; inset-block-start: 8px; z-index: 1; padding: 8px 16px; border-radius: 6px;
  background: var(--surface); }
.skip:not(:focus) { clip-path: inset(50%); }
.open-menu { display: none; }
.menu { position: sticky; inset: 16px auto auto; display: block; width: auto; margin: 0; padding: 0; border: 0; background: none;
  color: inherit; }
.menu nav { display: block; }
.menu p { margin: 20px 0 4px; padding-inline: 12px; color: var(--muted); font-size: 14px; line-height: 20px; }
.menu nav p:first-child { margin-block-start: 0; }
.menu p.organization { margin: 0 0 16px; color: inherit; font-size: 16px; line-height: 24px; font-weight: 600; }
.menu ul, .organizations ul { margin: 0; padding: 0; list-style: none; }
.menu .organizations { margin-block-end: 16px; padding-block-end: 12px; border-block-end: 1px solid var(--border); }
.sections .menu a { display: block; padding: 8px 12px; border-radius: 6px; color: inherit; line-height: 20px; text-decoration: none; }
.sections .menu a:hover { background: var(--hover); }
.sections .menu a[aria-current] { background: var(--selected); color: var(--accent); }
.menu::backdrop { background: rgb(0 0 0 / .4); }
@media (pointer: coarse) { .sections .menu a { padding-block: 12px; } }
@media (width < 60rem) {
  main.portal { margin-block: 12px; }
  .sections { grid-template-columns: minmax(0, 1fr); }
  .open-menu { display: inline-flex; gap: 12px; align-items: center; justify-self: start; max-width: 100%; }
  .menu { display: none; }
  .menu:popover-open { position: fixed; inset: 8px 8px auto; display: block; width: auto; max-width: 24rem;
    max-height: calc(100dvh - 16px); padding: 16px 8px; overflow: auto; border: 1px solid var(--border); border-radius: 8px;
    background: var(--surface); }
  .sections .menu a { padding-block: 12px; }
}
`;
