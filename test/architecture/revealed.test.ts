import { describe, expect, it } from 'vitest';
import { read, sourcesOf } from './files.ts';

/** Every place where a personal or secret value leaves its wrapper, and where it goes. A new one is a decision. */
const revealed: Readonly<Record<string, string>> = {
  'lib/domain/informed.ts': "the guest's address: whether a mail could reach it",
  'lib/domain/match.ts': "the lock's code, compared with the grant's",
  'lib/domain/stay.ts': 'the guest, compared with what was known of them',
  'lib/domain/what-to-tell.ts': 'the codes, compared with what the guest was told',

  'lib/app/admit-caller.ts': "a connection's or an account's secrets, to its platform file or lock vendor",
  'lib/app/accept-reservation.ts': "the guest's address, compared with the one that was refused",
  'lib/app/access-token.ts': 'an access token, into a question to its platform',
  'lib/app/apply-reservation.ts': 'a stored webhook to its platform file',
  'lib/app/ask-platform.ts': "a connection's credentials, into a question to its platform",
  'lib/app/perform-action.ts': "the guest's name, for an invite",
  'lib/app/choose-code.ts': 'the codes, compared with those that are taken',
  'lib/app/connect-lock.ts': "an account's token, to its client",
  'lib/app/console/pass-routes.ts': "a pass's name, and its code for a host",
  'lib/app/console/stay-card.ts': "the guest's name, cleaned, for the host",
  'lib/app/console/stay-detail.ts': "a stay's codes, and its mails as they left, for a host",
  'lib/app/decide-grants.ts': "a grant's code, compared with the stay's",
  'lib/app/plan-pass.ts': "a grant's code, compared with its pass's",
  'lib/app/fetch-feed.ts': "a calendar's secret address, to be asked",
  'lib/app/receive-mail-event.ts': "the guest's address: whether it is the one that a mail went to",
  'lib/app/send-about-stay.ts': 'a mail that left, to be kept without the token of its page',
  'lib/app/successions.ts': "the guest's address, into a keyed hash",
  'lib/app/tell-guest.ts': "the guest's address: whether it is a relay, and hashed into the name of her mail",
  'lib/app/how-to-open.ts': 'the codes, into a mail to the guest and onto her page',
  'lib/app/tell-of-stay.ts': "the guest's name, into their mail",

  'lib/platforms/shared/chat.ts': "the guest's text, into her chat",
  'lib/platforms/shared/guest.ts': "the guest's name and address, cleaned on the way in",
  'lib/locks/nuki/bodies.ts': 'the code, into the body of a request',
  'lib/locks/nuki/call.ts': 'the token, into the header of a request',
  'lib/locks/nuki/holders.ts': "the guest's address, to find or make the person invited",

  'lib/aws/claims.ts': 'the code, into a keyed hash',
  'lib/aws/grant-items.ts': 'the codes, into the table',
  'lib/aws/inbox.ts': 'a webhook, into the table',
  'lib/aws/passes.ts': 'a pass, its name and its code, into the table',
  'lib/aws/sealed.ts': 'an access token, sealed on its way into the table',
  'lib/aws/invite-outcomes.ts': "an invite's code, into the table",
  'lib/aws/mailer.ts': 'where a mail goes, to SES',
  'lib/aws/mime.ts': 'a mail, into the form it travels in',
  'lib/aws/sent-mails.ts': 'a mail that left, into the table',
  'lib/aws/stay-items.ts': 'the guest and the code, into the table',
  'lib/aws/stays.ts': 'the code, compared with the one in the table',

  'cli/shared/nuki-webhook-jobs.ts': "a new webhook's secret, to the host or among the secrets",
  'cdk/local/views/stays.ts': "the guest and the codes, on the host's own machine",
};

describe('what is redacted', () => {
  it('is revealed where this list says, and nowhere else', () => {
    const sources = sourcesOf('lib', 'functions', 'cdk', 'cli').filter((path) => path !== 'lib/redacted.ts');
    const revealing = sources.filter((path) => /\breveal\b/.test(read(path)));
    expect(revealing.sort()).toEqual(Object.keys(revealed).sort());
  });
});
