/** What the console adds to the shared rules. */
export const consoleStyles = `nav{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;margin:0 0 1.25rem;padding:0 0 .75rem;border-bottom:1px solid var(--line)}
nav ul,.filter{display:flex;flex-wrap:wrap;gap:.25rem;margin:0;padding:0;list-style:none}
nav form{margin:0}
nav a,.filter a{display:block;padding:.5rem .75rem;border-radius:10px;text-decoration:none}
nav a:hover,.filter a:hover{text-decoration:underline}
a[aria-current]{background:var(--codeCard);color:var(--code);font-weight:700}
.filter{margin:0 0 1rem}
section{margin:0 0 1.5rem}
h3{margin:0 0 .25rem;font-size:1.0625rem;line-height:1.3}
ul.plain{margin:0;padding:0;list-style:none}
ul.plain>li{padding:.125rem 0}
.days{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr));gap:0 1rem;align-items:start}
.days ul.cards{grid-template-columns:minmax(0,1fr)}
ul.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr));gap:1rem;margin:0;padding:0;list-style:none}
li.card{margin:0}
li.card>p,li.card>ul{margin:0 0 .375rem}
.two{display:grid;gap:0 1rem}
@media (min-width:60rem){.two{grid-template:auto 1fr/minmax(0,3fr) minmax(0,2fr)}.two>.aside{grid-area:1/2/3/3}}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
dl.facts{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.25rem 1rem;margin:0 0 .5rem}
dl.facts dd{margin:0;font-weight:400}
dl.facts dt{font-size:.875rem}
.digits{font:600 1.0625rem ui-monospace,Menlo,Consolas,monospace;white-space:nowrap}
.warn,.ok{display:inline-block;line-height:1.4}
.warn{color:var(--warning);background:var(--warningCard);border-radius:8px;padding:.1rem .5rem}
.ok{color:var(--code);background:var(--codeCard);border-radius:8px;padding:.1rem .5rem}
label{font-weight:600}
input,select{min-height:2.75rem;max-width:100%;padding:.4rem .6rem;border:1px solid var(--quiet);border-radius:10px;background:var(--card);color:var(--text);font:inherit}
input[type=checkbox]{min-height:0;width:1.25rem;height:1.25rem;vertical-align:middle}
input[type=email]{width:100%}
div.row{display:flex;flex-wrap:wrap;gap:.5rem 1rem}
.ticks{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.tick{margin:0;padding:.375rem 0}
.tick label{font-weight:400}
fieldset{margin:0 0 1rem;padding:.75rem 1rem;border:1px solid var(--line);border-radius:14px}
legend{padding:0 .25rem;font-weight:600}
form.row{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:0 0 .75rem}
form.row p{margin:0;min-width:0;max-width:100%}
button.small{min-height:2.5rem;padding:.35rem .9rem}
button.plain{background:var(--card);color:var(--text);border:1px solid var(--quiet)}
.scroll{position:relative;overflow-x:auto;margin:0 0 1rem}
table{width:100%;border-collapse:collapse}
th,td{padding:.625rem .75rem .625rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:600}
pre{margin:0;padding:1rem;border-radius:10px;background:var(--page);white-space:pre-wrap;overflow-wrap:anywhere;font:.875rem/1.5 ui-monospace,Menlo,Consolas,monospace}
details{border-top:1px solid var(--line)}
summary{padding:.75rem 0;cursor:pointer}
details[open]{padding:0 0 .5rem}
.warning>h2{font-size:1rem}
time{white-space:nowrap}
ol.story{padding:0;list-style:none}
ol.story{margin:0}
ol.story li{display:grid;gap:0 1rem;padding:.5rem 0;border-top:1px solid var(--line)}
ol.story li:first-child{border-top:0}
@media (min-width:40rem){ol.story li{grid-template-columns:13.5rem minmax(0,1fr)}}
.timeline{table-layout:fixed;min-width:68rem}
.timeline th,.timeline td{padding:.375rem .25rem;border:0;border-left:1px solid transparent;vertical-align:middle}
.timeline thead th{text-align:center;font-weight:400;line-height:1.25;border-left-color:var(--line)}
.timeline .name{position:sticky;left:0;z-index:1;width:9rem;padding-right:.5rem;background:var(--page);text-align:left;line-height:1.3;overflow:hidden}
.timeline th.name{font-weight:600;border-left-color:transparent}
@media (max-width:40rem){.timeline .name{width:6.5rem}}
.timeline .name .quiet{font-weight:400;font-size:.875rem}
.timeline .today{background:var(--codeCard);color:var(--code)}
.timeline tbody{border-top:1px solid var(--line)}
.timeline td.day{border-left-color:var(--line)}
.timeline td.stay{padding-left:0;padding-right:0}
.bar{display:block;padding:.375rem .5rem;border:1px solid;border-radius:8px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;text-decoration:none;line-height:1.4}
.bar.quiet{color:var(--text);background:var(--card);border-style:dashed}
p>.bar{display:inline-block;margin:0 .5rem .25rem 0}`;
