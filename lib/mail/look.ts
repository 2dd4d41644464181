/** The colours of every mail, by what they are for. */
export interface Palette {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly codeCard: string;
  readonly code: string;
  readonly button: string;
  readonly onButton: string;
  readonly warningCard: string;
  readonly warning: string;
}

export const light: Palette = {
  page: '#f2f4f3',
  card: '#ffffff',
  text: '#1d2421',
  quiet: '#56615c',
  line: '#dde3e0',
  codeCard: '#e7f2ec',
  code: '#0f3d2c',
  button: '#12573e',
  onButton: '#ffffff',
  warningCard: '#fdf1dc',
  warning: '#5c3b00',
};

export const dark: Palette = {
  page: '#101413',
  card: '#1b211f',
  text: '#e9edeb',
  quiet: '#a8b4ae',
  line: '#333c38',
  codeCard: '#163529',
  code: '#d9f7e8',
  button: '#9fe0c2',
  onButton: '#0c2a1e',
  warningCard: '#3d2d0d',
  warning: '#ffe3b0',
};

const FONT = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const MONO = "ui-monospace,Menlo,Consolas,'Liberation Mono',monospace";

/** Inline styles: many clients drop everything else. A class of the same name holds what dark mode changes. */
export const look = {
  page: `margin:0;padding:0;background:${light.page};color:${light.text};font-family:${FONT};font-size:16px;line-height:1.5`,
  outer: 'max-width:560px;margin:0 auto;padding:16px 12px',
  card: `background:${light.card};color:${light.text};border-radius:14px;padding:24px 20px`,
  title: 'margin:0 0 16px;font-size:24px;line-height:1.25;font-weight:700',
  heading: `margin:28px 0 8px;padding-top:20px;border-top:1px solid ${light.line};font-size:18px;line-height:1.3;font-weight:700`,
  paragraph: 'margin:0 0 12px',
  quiet: `margin:0 0 12px;color:${light.quiet};font-size:15px`,
  closing: `margin:20px 0 0;padding-top:16px;border-top:1px solid ${light.line};color:${light.quiet};font-size:15px`,
  warning: `margin:0 0 12px;padding:12px 14px;border-radius:10px;background:${light.warningCard};color:${light.warning}`,
  facts: 'margin:0 0 12px',
  label: `margin:0;color:${light.quiet};font-size:14px`,
  value: 'margin:0;font-weight:600;overflow-wrap:anywhere',
  lastValue: 'margin:0 0 10px;font-weight:600;overflow-wrap:anywhere',
  codeCard: `margin:20px 0;padding:18px 14px;border-radius:12px;background:${light.codeCard};color:${light.code};text-align:center`,
  codeLabel: 'margin:0;font-size:16px;line-height:1.3;font-weight:600;text-wrap:balance',
  code: `margin:8px 0;font-family:${MONO};font-size:44px;line-height:1.15;font-weight:700;letter-spacing:2px;word-spacing:-10px;white-space:nowrap`,
  /** Nine digits have to fit where six do. */
  longCode: `margin:8px 0;font-family:${MONO};font-size:30px;line-height:1.15;font-weight:700;letter-spacing:1px;word-spacing:-7px;white-space:nowrap`,
  codeNote: 'margin:0;font-size:15px;text-wrap:balance',
  buttonRow: 'margin:20px 0 12px',
  button: `display:block;padding:14px 16px;border-radius:10px;background:${light.button};color:${light.onButton};text-align:center;text-decoration:none;font-weight:600`,
  steps: 'margin:0 0 12px;padding-left:24px',
  step: 'margin:0 0 8px',
  command: `font-family:${MONO};font-size:14px`,
  copy: `margin:0 0 12px;padding:14px;border:1px solid ${light.line};border-radius:10px;font-family:${FONT};font-size:15px;white-space:pre-wrap;overflow-wrap:anywhere`,
} as const;

/** The one style sheet: dark mode, for the clients that can. */
export const darkStyles = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:${dark.page}!important;color:${dark.text}!important}
.card{background:${dark.card}!important;color:${dark.text}!important}
.quiet,.label,.closing{color:${dark.quiet}!important}
.heading,.closing,.copy{border-color:${dark.line}!important}
.codeCard{background:${dark.codeCard}!important;color:${dark.code}!important}
.button{background:${dark.button}!important;color:${dark.onButton}!important}
.warning{background:${dark.warningCard}!important;color:${dark.warning}!important}
}`;
