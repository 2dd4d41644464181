import { dark, light } from '../mail/look.ts';
import type { Palette } from '../mail/look.ts';

/** The mails' colours, as variables: `var(--quiet)`. */
const variables = (colours: Palette) =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

/**
 * What all pages share. Elements are styled as they are; classes: `card`, `quiet`, `warning`, `good`, `code`, `wide` (for
 * the console's tables). No `style` attributes anywhere: the content policy refuses them.
 */
export const styles = `:root{color-scheme:light dark;${variables(light)};--button:#17553d;--onButton:#fff}
@media (prefers-color-scheme:dark){:root{${variables(dark)};--button:#7fd6ad;--onButton:#06261a}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:35rem;margin:0 auto;padding:1rem .75rem}
main.wide{max-width:72rem}
h1{margin:0 0 .75rem;font-size:1.5rem;line-height:1.25}
h2{margin:0 0 .5rem;font-size:1.125rem;line-height:1.3}
p,ol,ul,dl{margin:0 0 .75rem}
ol,ul{padding-left:1.5rem}
dt,.quiet{color:var(--quiet)}
dd{margin:0 0 .5rem;font-weight:600}
a{color:inherit}
.card,.warning,.good,.code{margin:0 0 1rem;padding:1rem;border-radius:14px}
.card{background:var(--card);border:1px solid var(--line)}
.warning{background:var(--warningCard);color:var(--warning)}
.good,.code{background:var(--codeCard);color:var(--code)}
.code{text-align:center}
.code strong{display:block;font:700 2.75rem/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:2px;white-space:nowrap}
.card>:last-child,.warning>:last-child,.good>:last-child,.code>:last-child{margin-bottom:0}
button{min-height:3rem;padding:.6rem 1.25rem;border:0;border-radius:12px;background:var(--button);color:var(--onButton);font:inherit;font-weight:700;cursor:pointer}
button.large{width:100%;min-height:4rem;font-size:1.25rem}
:focus-visible{outline:3px solid var(--text);outline-offset:2px}`;
