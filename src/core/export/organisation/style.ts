/** Small pictures side by side, each with its name and figure. */
export const CARDS = `.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:1.5rem 2rem;padding:0;list-style:none}
.cards li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem .75rem;align-content:start;align-items:baseline;max-width:none}
.cards b{overflow:hidden;font-weight:600;text-overflow:ellipsis;white-space:nowrap}
.cards strong{font-variant-numeric:tabular-nums}
.cards svg,.cards small,.cards .untold{grid-column:1/-1}
.cards svg{display:block;height:3.5rem}
.cards .untold{display:grid;place-items:center;height:3.5rem;margin:0;border:1px dashed var(--faint);color:var(--muted);font-size:.875rem}
.measures:has(~#by-share:target) [href="#by-share"],.measures:has(~#by-size:target) [href="#by-size"],.measures:not(:has(~.measure:target)) [href="#by-size"]{color:inherit;font-weight:600;text-decoration:none}
.timeline time{min-width:5.75rem}
@media print{.cards li{break-inside:avoid}}
`;
