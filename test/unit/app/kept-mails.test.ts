import { describe, expect, it } from 'vitest';
import { stayDetail } from '../../../lib/app/console/stay-detail.ts';
import { RetryableError } from '../../../lib/errors.ts';
import { instant } from '../../../lib/domain/time.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import type { SentMail } from '../../../lib/ports/store.ts';
import { recorded } from '../../support/recorded.ts';
import { KEY, property } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

async function told(w: ReturnType<typeof world>) {
  w.clock.now = instant('2026-07-08T12:00:00Z');
  await w.receive('smoobu', recorded('created'));
}

describe('a mail about a stay', () => {
  it('is kept as it left, the guest’s and the host’s', async () => {
    const w = world();
    await told(w);
    const kept = await w.deps.sentMails.of(KEY);
    expect(kept.map(({ kind }) => kind)).toEqual(['guest-access', 'host-confirmation']);
    const [link = ''] = /(?<=\/s\/)\w+/.exec(w.mails[0]?.text.reveal() ?? '') ?? [];
    const asKept = w.mails.map(({ text }) => text.reveal().replaceAll(link, '{door-page}'));
    expect(kept.map(({ text }) => text.reveal())).toEqual(asKept);
    expect(asKept[0]).toContain('https://stay.example/s/{door-page}');
    expect(kept.map(({ at, subject }) => [at, subject])).toEqual(w.mails.map(({ subject }) => [w.clock.now, subject]));
  });

  it('is shown to a host as it left, with the link, and to a viewer not at all', async () => {
    const w = world();
    await told(w);
    const session = { mark: {} as never, email: 'host@example.com', formToken: 'x' };
    const [asHost, asViewer] = [
      await stayDetail({ ...w.deps, secureCookie: true }, KEY, { ...session, role: 'host' }),
      await stayDetail({ ...w.deps, secureCookie: true }, KEY, { ...session, role: 'viewer' }),
    ];
    expect(asHost?.mails[0]?.text).toBe(w.mails[0]?.text.reveal());
    expect(asViewer?.mails.map(({ text }) => text)).toEqual([undefined, undefined]);
  });

  it('is kept until the guest is forgotten: 30 days after she leaves', async () => {
    const w = world();
    const until: Instant[] = [];
    const keep = async (_key: unknown, _mail: SentMail, end: Instant) => void until.push(end);
    Object.assign(w.deps.sentMails, { keep });
    await told(w);
    expect(until).toEqual(['2026-08-13T00:00:00.000Z', '2026-08-13T00:00:00.000Z']);
  });

  it('is kept for alarms about the stay, too', async () => {
    const w = world({ properties: [property({ units: [] })] });
    await told(w);
    const kept = await w.deps.sentMails.of(KEY);
    expect(kept.map(({ kind }) => kind)).toEqual(['host-alarm']);
  });

  it('has left, whether or not it could be kept: it is not sent again', async () => {
    const w = world();
    const keep = () => Promise.reject(new RetryableError('store.unavailable'));
    Object.assign(w.deps.sentMails, { keep });
    await told(w);
    await w.walkTo('2026-07-09T12:00:00Z');
    expect(w.mails.map(({ kind }) => kind)).toEqual(['guest-access', 'host-confirmation']);
  });
});
