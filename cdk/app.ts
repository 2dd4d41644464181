import { staykeyApp } from './synthesize.ts';

/** What the `cdk` command runs: it hands context and output folder over in the environment, and `App` reads them there. */
staykeyApp().synth();
