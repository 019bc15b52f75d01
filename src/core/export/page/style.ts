import { COLOURS, DARK_PALETTE, LIGHT_PALETTE, type Palette } from '../../chart';

const variables = (palette: Palette): string =>
  COLOURS.map(colour => `--${colour}:${palette[colour]}`).join(';');

const classes = COLOURS.map(
  colour => `.wi-fill-${colour}{fill:var(--${colour})}.wi-stroke-${colour}{stroke:var(--${colour})}`,
).join('\n');

const LAYOUT = `*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--background);color:var(--foreground);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
header,nav,main,footer{max-width:64rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
.brand{margin:0 0 .5rem;color:var(--muted);font-size:.875rem;font-weight:600;letter-spacing:.04em}
h1{margin:0;font-size:clamp(1.5rem,1.1rem + 2vw,2.25rem);line-height:1.2;letter-spacing:-.015em;text-wrap:balance}
h2{margin:0 0 .75rem;font-size:1.3rem;line-height:1.3;letter-spacing:-.01em}
h3{margin:2.5rem 0 .75rem;font-size:1.1rem;line-height:1.3}
h4{margin:1.5rem 0 .5rem;font-size:1rem;line-height:1.3}
section{margin-top:3rem}
p,ul,ol,dl{margin:0 0 1rem}
p,li,dd{max-width:44rem}
a{color:var(--declared);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--declared);outline-offset:2px;border-radius:2px}
small,.more,.note,footer{color:var(--muted);font-size:.875rem}
code{unicode-bidi:isolate}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
pre{margin:0 0 1rem;padding:.875rem 1rem;overflow-x:auto;border:1px solid var(--grid);border-radius:6px;overflow-wrap:normal}
time,.wi-number{font-variant-numeric:tabular-nums;white-space:nowrap}`;

const HEADER = `.answer{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1rem;max-width:none;margin:1.5rem 0 1rem;font-size:1.125rem}
.answer strong{font-size:clamp(2.75rem,2rem + 4vw,4.5rem);line-height:1;letter-spacing:-.03em;font-variant-numeric:tabular-nums;white-space:nowrap}
.answer .none{font-size:2rem;line-height:1.2;white-space:normal}
.spectrum{display:block;width:100%;height:1.5rem;overflow:visible}
.spectrum line{stroke:var(--foreground);stroke-width:2}
.declared{fill:var(--declared)}.agent{fill:var(--agent)}.pair{fill:var(--pair)}.assist{fill:var(--assist)}.users{fill:var(--users)}
.unknown{fill:var(--unknown);fill-opacity:.5}.automation{fill:var(--automation)}.human{fill:var(--human);fill-opacity:.5}
.high{fill:none;stroke:var(--muted)}.ground{fill:var(--grid);fill-opacity:.5}
.bounds{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr));gap:1rem 2rem;margin:1.25rem 0 0}
.bounds div{padding-top:.625rem;border-top:3px solid var(--foreground)}
.bounds .declared{border-top-color:var(--declared)}
.bounds .users{border-top-style:dashed;border-top-color:var(--declared)}
.bounds .most{border-top-style:dotted}
.bounds dt{font-weight:600}
.bounds dd{margin:0}
.bounds b{display:block;font-size:1.5rem;line-height:1.3;font-variant-numeric:tabular-nums}
.bounds span{color:var(--muted);font-size:.875rem}
.set-up{margin:1.25rem 0 0;color:var(--muted)}
.note{margin:1.25rem 0 0;padding:.5rem .875rem;border-left:3px solid var(--declared)}
nav{margin-top:2rem}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0;padding:.5rem 0;border:solid var(--grid);border-width:1px 0;list-style:none;font-size:.875rem}
nav a{display:inline-block;padding:.25rem 0}`;

const CONTENT = `.frame{overflow-x:auto;margin:0 0 1rem}
table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.4}
caption{padding-bottom:.5rem;color:var(--muted);font-size:.875rem;text-align:left}
caption span{position:sticky;left:0;display:inline-block;max-width:calc(100vw - 2.5rem)}
th,td{padding:.4375rem .75rem .4375rem 0;border-bottom:1px solid var(--grid);text-align:left;vertical-align:top}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);font-size:.8125rem;font-weight:600;vertical-align:bottom;overflow-wrap:normal}
tbody th{min-width:9rem;font-weight:400}
td{overflow-wrap:normal}
.n{text-align:right;font-variant-numeric:tabular-nums}
td.n{white-space:nowrap}
td:not(.n){min-width:6.5rem}
.bar{display:block;width:4.5rem;height:3px;margin:.25rem 0 0 auto;border-radius:2px}
.track{fill:var(--grid)}
.wi-stack{display:block;width:100%;min-width:8rem;margin:.3rem 0}
.rung{display:inline-block;margin-right:.5rem;vertical-align:-.05rem}
.rung svg{display:block}
.key{display:inline-block;width:.75rem;height:.75rem;margin-right:.5rem;border-radius:2px;vertical-align:-.05rem}
tfoot th,tfoot td{border-bottom:0;font-weight:600}
.chart{margin:0 0 1rem}
.chart>svg{display:block;width:100%;height:auto;font-family:inherit}
.measures{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0 0 .5rem;padding:0;list-style:none}
.measure{display:none;scroll-margin-top:6rem}
.measure:target,.measures:not(:has(~.measure:target))+.measure{display:block}
tr:target{scroll-margin-top:4rem}
tr:target>*{background:color-mix(in srgb,var(--users) 45%,transparent)}
.anchor{color:inherit;text-decoration:none}
.anchor:hover{text-decoration:underline}
.keys{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none;font-size:.875rem}
.keys span{display:inline-block;margin-right:.5rem;vertical-align:-.05rem}
.keys svg{display:block}
.graph{max-width:47.5rem;margin-bottom:.25rem}
.narrow{display:none;max-width:26rem}
@media (max-width:44rem){.wide{display:none}.narrow{display:block}}
details{margin:0 0 1rem}
summary{width:fit-content;padding:.25rem 0;color:var(--declared);cursor:pointer}
details[open] summary{margin-bottom:.5rem}
.circumstances{padding:0;list-style:none}
.circumstances li{margin:0 0 .75rem}
.timeline{padding:0;list-style:none}
.timeline li{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.3125rem 0;border-bottom:1px solid var(--grid)}
.timeline span{flex:1 1 14rem}
.timeline time,.timeline code,.examples{color:var(--muted)}
.facts div{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.25rem 0}
.facts dt{flex:0 0 7rem;color:var(--muted)}
.facts dd{flex:1 1 16rem;margin:0}
footer{margin-top:4rem;padding-bottom:2rem}
footer p{padding-top:1rem;border-top:1px solid var(--grid);max-width:none}`;

/** On paper: light, nothing folded away by a frame, no table head alone at the end of a page. */
const PRINT = `nav,summary,.measures,details:not([open]){display:none}
.frame,pre{overflow:visible}
.wide{display:block}.narrow{display:none}
pre{white-space:pre-wrap}
header,nav,main,footer{max-width:none;padding-left:0;padding-right:0}
body{font-size:10pt}
h2,caption,thead{break-after:avoid}
tr,li,figure,.bounds{break-inside:avoid}
svg,.bounds div{print-color-adjust:exact;-webkit-print-color-adjust:exact}`;

export const STYLE = `
:root{${variables(LIGHT_PALETTE)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(DARK_PALETTE)}}}
${LAYOUT}
${HEADER}
${CONTENT}
${classes}
@media print{${PRINT}}
`;
