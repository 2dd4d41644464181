/** What the guest's page adds to the shared rules. */
export const guestStyles = `h1{text-wrap:balance}
form.card p{margin:0 0 .75rem}
form.card button{margin:0 0 .75rem}
[role=status]{font-weight:600}
.state{font-weight:600}
.code h2,.code p{margin:0;text-wrap:balance;font-weight:600;font-size:1rem}
.code p{font-weight:400}
.code strong{margin:.25rem 0;font-size:clamp(1.75rem,10.5vw,2.75rem);word-spacing:-.22em}
li{margin:0 0 .5rem}
.help a{display:inline-block;padding:.6rem 0;font-weight:600;margin-right:1.25rem}
.again{display:block;padding:.75rem;text-align:center}`;
