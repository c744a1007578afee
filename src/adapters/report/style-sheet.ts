/** How a page looks: on a screen, on a phone and on paper. */
export const styleSheet = `
:root{color-scheme:light;--ink:#1d2430;--soft:#4d5666;--line:#d5dae2;--paper:#fff;--tint:#f3f5f8;--link:#134f9c}
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,"Segoe UI","Noto Sans","Noto Sans Arabic","Vazirmatn",Tahoma,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:64rem;padding:1rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.4rem;line-height:1.3;margin:0 0 .25rem}
h3{font-size:1.15rem;line-height:1.3;margin:0 0 .25rem}
section section{border-top:0;padding:1rem 0 .25rem}
nav>ul>li{flex-basis:100%}nav ul ul{display:inline-flex;margin:0 .75rem}
.formula{white-space:normal;color:var(--soft);font-size:.85rem}
p{margin:.25rem 0 .75rem;color:var(--soft)}
header p,footer p{overflow-wrap:anywhere}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
section{border-top:1px solid var(--line);padding:1.25rem 0 .5rem;break-inside:avoid-page}
nav ul,.key{list-style:none;margin:.5rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem;font-size:.9rem}
.key i{display:inline-block;width:.8em;height:.8em;margin-inline-end:.4em;border-radius:2px}
.picture svg{display:block;width:100%;margin:.25rem 0;height:auto;font-family:system-ui,"Segoe UI","Noto Sans","Noto Sans Arabic","Vazirmatn",Tahoma,sans-serif}
.narrow{display:none}
.wide-table{overflow-x:auto;margin:.5rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:start;color:var(--soft);font-size:.85rem;padding-bottom:.25rem}
th,td{padding:.3rem .5rem;border-bottom:1px solid var(--line);vertical-align:top;text-align:start}
data{direction:ltr;unicode-bidi:isolate}time{unicode-bidi:isolate;white-space:nowrap}
td,thead th:not(:first-child):not(.text){text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead th.text{text-align:start}
td.text{text-align:start;white-space:normal;overflow-wrap:anywhere;min-width:8rem}
th[scope=row]{font-weight:400}
tfoot tr:first-child>*{font-weight:600;border-top:2px solid var(--soft)}tfoot th{font-weight:400}
thead th{background:var(--tint);font-weight:600}
summary{cursor:pointer;color:var(--link);padding:.3rem 0}
.travel{background:var(--tint);border-radius:8px;padding:1rem;margin:.5rem 0 1rem}
.travel label{display:block;font-weight:600;margin-top:.5rem}
.travel input{width:100%;min-height:2rem;accent-color:var(--link)}
.travel output{font-weight:400}
.bar{display:block;height:.7rem;min-width:0;border-radius:2px}
.events{font-size:.8rem;color:var(--soft);direction:ltr;unicode-bidi:isolate}
.paper{display:none}
footer{border-top:1px solid var(--line);padding-top:.75rem;font-size:.85rem}
@media screen and (max-width:40rem){html{font-size:15px}.wide{display:none}.narrow{display:block}body{padding:.75rem}nav>ul>li{flex-basis:auto}nav ul ul{display:none}nav a{display:inline-block;padding:.3rem .2rem}table{font-size:.85rem}th,td{padding:.3rem .35rem}th[scope=row]{position:sticky;inset-inline-start:0;background:var(--paper)}summary{padding:.5rem 0}}
@media print{@page{margin:12mm}body{max-width:none;padding:0}nav,details,.screen{display:none}.paper{display:block}a{color:inherit;text-decoration:none}.wide-table{overflow:visible}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}.picture svg{max-height:50mm}html{font-size:13px}table{font-size:.78rem}th,td{padding:.1rem .4rem}section{padding:.6rem 0 .2rem}tr,p,.picture,section section .wide-table{break-inside:avoid}tfoot{display:table-row-group}thead{break-after:avoid}section{break-inside:auto}h2,h3,section>p,.key{break-after:avoid}main>section+section{break-before:page}}
`.trim()
